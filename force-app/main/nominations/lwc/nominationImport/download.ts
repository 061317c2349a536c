import type * as PapaParse from 'papaparse';
import type { ImportedRow } from 'apex/types';
import { targets } from './columns';
import { labels } from './labels';
import type { Sheet } from './sheet';

/** @returns the sheet's lines that were not imported, each with its number and the reason, as CSV */
export function problemsAsCsv(sheet: Sheet, results: readonly ImportedRow[], papa: typeof PapaParse): string {
  const reasons = new Map(results.map(({ line, message }) => [line, message ?? '']));
  const failed = sheet.lines.filter(({ line }) => reasons.has(line));
  return csvOf(
    [
      [...sheet.headings, labels.line, labels.problem],
      ...failed.map(({ line, cells }) => [
        ...sheet.headings.map((_, column) => cells[column] ?? ''),
        String(line),
        reasons.get(line) ?? '',
      ]),
    ],
    papa,
  );
}

/** @returns a sheet with all headings and no lines, as CSV */
export function emptySheet(papa: typeof PapaParse): string {
  return csvOf([targets.map(({ label }) => label)], papa);
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
function csvOf(rows: string[][], papa: typeof PapaParse): string {
  return papa.unparse(rows, { escapeFormulae: true });
}

/** Has the browser save the text as a file; the mark in front tells spreadsheets that it is UTF-8. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
