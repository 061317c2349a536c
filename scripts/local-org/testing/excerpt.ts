/** A line of source with its neighbours, and a caret under the place. */
import type { Excerpt } from './outcome.ts';

/** @returns the line of a text with those before and after it */
export function excerptOf(path: string, text: string, line: number, column: number): Excerpt {
  const all = text.split(/\r?\n/);
  const from = Math.max(1, line - 1);
  const lines = all.slice(from - 1, line + 1).map((content, index) => ({ line: from + index, text: content }));
  return { path, line, column, lines };
}

/** The longest line that is shown whole. */
const WIDEST = 160;

/** @returns lines to print: the place, the source, the caret */
export function excerptLines({ path, line, column, lines }: Excerpt): string[] {
  const width = String(lines.at(-1)?.line ?? line).length;
  return [
    `${path}:${line}:${column}`,
    ...lines.flatMap((one) => {
      const shown = one.text.length > WIDEST ? `${one.text.slice(0, WIDEST)} …` : one.text;
      const row = `${String(one.line).padStart(width)} | ${shown}`.trimEnd();
      if (one.line !== line || column > WIDEST) return [row];
      // Tabs stay tabs, so that the caret stands below its column.
      const indent = one.text.slice(0, column - 1).replace(/[^\t]/g, ' ');
      return [row, `${' '.repeat(width)} | ${indent}^`];
    }),
  ];
}
