import type { SignalImportResult } from 'apex/types';
import { csvOf, type Sheet } from 'c/csvSheet';
import type * as PapaParse from 'papaparse';
import { filled, labels } from './labels';

type Results = readonly SignalImportResult[];

/** @returns those of the results with one of the outcomes */
export function thatAre(results: Results, ...outcomes: readonly string[]): SignalImportResult[] {
  return results.filter(({ outcome }) => outcomes.includes(outcome ?? ''));
}

/** @returns the newer results, and the earlier ones of the lines that have no newer, in the order of the sheet */
export function laidOver(earlier: Results, newer: Results): SignalImportResult[] {
  const byLine = new Map([...earlier, ...newer].map((result) => [result.line, result]));
  return [...byLine.values()].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

/** @returns the results by number: `12 new, 3 stored already, 1 with a problem` */
export function countsOf(results: Results): string {
  const counts: [string, number][] = [
    [labels.countNew, thatAre(results, 'accepted').length],
    [labels.countDuplicate, thatAre(results, 'duplicate').length],
    [labels.countRefused, thatAre(results, 'quarantined').length],
    [labels.countFailed, thatAre(results, 'failed').length],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([label, count]) => filled(label, count))
    .join(', ');
}

/** @returns the lines of the sheet that are no signals, each with its number, reason and problem, as CSV */
export function refusedAsCsv(sheet: Sheet, results: Results, papa: typeof PapaParse): string {
  const refused = new Map(thatAre(results, 'quarantined', 'failed').map((result) => [result.line, result]));
  return csvOf(
    [
      [...sheet.headings, labels.line, labels.reason, labels.problem],
      ...sheet.lines
        .filter(({ line }) => refused.has(line))
        .map(({ line, cells }) => [
          ...sheet.headings.map((_, column) => cells[column] ?? ''),
          String(line),
          refused.get(line)?.reason ?? '',
          refused.get(line)?.message ?? '',
        ]),
    ],
    papa,
  );
}
