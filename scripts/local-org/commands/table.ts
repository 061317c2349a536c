/** Records as a table for a terminal. */
import type { Plain } from './plain-value.ts';

const widest = 60;

/**
 * Nested records become dotted columns, lists their length.
 * @param isShown leaves columns out
 * @returns lines
 */
export function tableOf(
  records: readonly { readonly [name: string]: Plain }[],
  isShown: (column: string) => boolean = () => true,
): string[] {
  const rows = records.map((record) => flat(record));
  const all = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  // A relationship that leads nowhere in one row has columns of its own in the others.
  const columns = all.filter((column) => isShown(column) && !all.some((other) => other.startsWith(`${column}.`)));
  const widths = columns.map((column) =>
    Math.min(widest, Math.max(column.length, ...rows.map((row) => (row.get(column) ?? '').length))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => fit(cell, widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    line(columns),
    line(widths.map((width) => '─'.repeat(width))),
    ...rows.map((row) => line(columns.map((column) => row.get(column) ?? ''))),
  ];
}

function flat(
  record: { readonly [name: string]: Plain },
  prefix = '',
  cells = new Map<string, string>(),
): Map<string, string> {
  for (const [name, value] of Object.entries(record)) {
    if (Array.isArray(value)) cells.set(prefix + name, `${value.length} records`);
    else if (value !== null && typeof value === 'object')
      flat(value as { readonly [name: string]: Plain }, `${prefix}${name}.`, cells);
    else cells.set(prefix + name, value === null ? '' : String(value).replace(/\s+/g, ' '));
  }
  return cells;
}

function fit(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}
