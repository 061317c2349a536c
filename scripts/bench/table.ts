/** Prints measured rows as one table. */
import type { Row, Unit } from './measure.ts';

const units: Readonly<Record<Unit, (value: number) => string>> = {
  s: (value) => `${value.toFixed(1)} s`,
  ms: (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`,
  kB: (value) => `${value.toFixed(1)} kB`,
  MB: (value) => `${value.toFixed(0)} MB`,
  'per second': (value) => `${value.toFixed(0)} per second`,
  count: (value) => value.toFixed(0),
  times: (value) => `${value.toFixed(2)}×`,
};

export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => [row.what, units[row.unit](row.value), row.note ?? '', boundOf(row), verdictOf(row)]);
  const cells = [['What', 'Value', '', 'Bound', 'Verdict'], ...lines];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

function boundOf({ bound, unit }: Row): string {
  if (bound === undefined) return '';
  return `${bound.kind === 'promise' ? '≤' : 'about'} ${units[unit](bound.atMost)}`;
}

function verdictOf({ bound, value }: Row): string {
  if (bound === undefined) return '';
  if (value <= bound.atMost) return 'kept';
  return bound.kind === 'promise' ? 'NOT KEPT' : 'slower';
}
