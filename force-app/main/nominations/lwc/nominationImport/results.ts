import type { ImportedRow } from 'apex/types';
import { filled, labels } from './labels';

type Results = readonly ImportedRow[];

/** @returns the results in the order of the sheet */
export function inOrder(results: Results): ImportedRow[] {
  return [...results].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

/** @returns the newer results, and the earlier ones of the lines that have no newer */
export function laidOver(earlier: Results, newer: Results): ImportedRow[] {
  const known = new Set(newer.map(({ line }) => line));
  return [...newer, ...earlier.filter(({ line }) => !known.has(line))];
}

/** @returns the lines that can be saved, or were */
export function readyIn(results: Results): ImportedRow[] {
  return results.filter(({ outcome }) => outcome === 'Created' || outcome === 'Changed');
}

/** @returns the lines of which nothing is saved */
export function refusedIn(results: Results): ImportedRow[] {
  return results.filter(({ outcome }) => outcome === 'Refused' || outcome === 'HeldBack');
}

/** @returns the lines to mend once all were to be submitted: refused ones, and drafts that stayed so for a reason */
export function unsubmittedIn(results: Results): ImportedRow[] {
  const refused = new Set(refusedIn(results));
  return results.filter((row) => refused.has(row) || (row.status === 'Draft' && row.message !== null));
}

/** @returns the saved lines that wait for their submission */
export function draftsIn(results: Results): ImportedRow[] {
  return readyIn(results).filter(({ nominationId, status }) => nominationId !== null && status === 'Draft');
}

export function changesNothing(results: Results): boolean {
  return results.length > 0 && unchangedIn(results).length === results.length;
}

/** @returns what the lines would do, by number: `2 ready, 3 with a problem` */
export function verdictOn(results: Results): string {
  const counts: [string, number][] = [
    [labels.countReady, readyIn(results).length],
    [labels.countNothing, unchangedIn(results).length],
    [labels.countProblem, refusedIn(results).length],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([label, count]) => filled(label, count))
    .join(', ');
}

/** @returns how many of the lines are in */
export function outcomeOf(results: Results): string {
  const isIn = results.filter(({ nominationId, outcome }) => nominationId !== null && outcome !== 'Refused');
  return filled(labels.done, isIn.length, results.length);
}

function unchangedIn(results: Results): ImportedRow[] {
  return results.filter(({ outcome }) => outcome === 'Unchanged');
}
