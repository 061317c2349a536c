import type * as PapaParse from 'papaparse';
import type { ImportedRow } from 'apex/types';
import { csvOf, type Sheet } from 'c/csvSheet';
import { targets } from './columns';
import { labels } from './labels';

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
