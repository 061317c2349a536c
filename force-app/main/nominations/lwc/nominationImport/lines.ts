import type { ImportRow, ImportedRow } from 'apex/types';
import type { SheetLine } from 'c/csvSheet';
import { criteria, evidenceOf, type Mapping } from './columns';
import { filled, labels } from './labels';

const yes = new Set(['yes', 'y', 'true', '1', 'x', '✓', '✔', 'high']);
const no = new Set(['', 'no', 'n', 'false', '0', '-', '–', '—', 'n/a', 'na', 'none', 'low', 'medium']);

/** A line as the server takes it, or why it cannot be sent. */
export type ReadLine = { readonly row: ImportRow } | { readonly refused: ImportedRow };

export function readLine({ line, cells }: SheetLine, mapping: Mapping): ReadLine {
  const cell = (key: string): string => cells[mapping[key] ?? -1] ?? '';
  const priority = cell('isHighPriority').toLowerCase();
  if (!yes.has(priority) && !no.has(priority)) {
    return { refused: refusal(line, filled(labels.noYesNo, cell('isHighPriority').slice(0, 80), labels.highPriority)) };
  }
  return {
    row: {
      line,
      accountId: cell('accountId'),
      accountNumber: cell('accountNumber'),
      accountName: cell('accountName'),
      website: cell('website'),
      content: {
        accountId: null,
        nominationId: null,
        savedAt: null,
        isHighPriority: yes.has(priority),
        rationale: cell('rationale'),
        claims: criteria.map(({ key }) => claimIn(key, cell(key), cell(evidenceOf(key)))),
      },
    },
  };
}

/** A sheet as it was read: what is sent, and what cannot be. */
export interface ReadLines {
  readonly rows: readonly ImportRow[];
  readonly refused: readonly ImportedRow[];
}

export function readLines(lines: readonly SheetLine[], mapping: Mapping): ReadLines {
  const read = lines.map((line) => readLine(line, mapping));
  return {
    rows: read.flatMap((line) => ('row' in line ? line.row : [])),
    refused: read.flatMap((line) => ('refused' in line ? line.refused : [])),
  };
}

/** A criterion is claimed by a yes, or by the words that show it, in its own column or in that of its evidence. */
function claimIn(key: string, claim: string, evidence: string): { key: string; isClaimed: boolean; sentence: string } {
  const word = claim.toLowerCase();
  const isWords = !yes.has(word) && !no.has(word);
  return {
    key,
    isClaimed: yes.has(word) || isWords || (claim === '' && evidence !== ''),
    sentence: evidence === '' && isWords ? claim : evidence,
  };
}

/** @returns what a row says, in a few words: `High priority, A champion, A renewal to expand` */
export function wordsOf({ content }: ImportRow): string {
  const claimed = new Set((content?.claims ?? []).flatMap(({ key, isClaimed }) => (isClaimed === true ? key : [])));
  const words = criteria.flatMap(({ key, label }) => (claimed.has(key) ? label : []));
  return [
    ...(content?.isHighPriority === true ? [labels.readPriority] : []),
    ...(words.length === 0 ? [labels.readNoCriterion] : words),
  ].join(', ');
}

/** @returns the result of a line that was not sent, or not answered */
export function refusal(line: number, message: string): ImportedRow {
  const nothing = { accountId: null, accountName: null, ownerName: null };
  return { line, outcome: 'Refused', message, ...nothing, nominationId: null, nominationName: null, status: null };
}

const mostRows = 200;
/** Well below what one call to Apex may carry. */
const mostCharacters = 1_000_000;

/** @returns the rows in parts that one call each can take */
export function partsOf(rows: readonly ImportRow[]): ImportRow[][] {
  const parts: ImportRow[][] = [];
  let size = 0;
  for (const row of rows) {
    const length = JSON.stringify(row).length;
    const current = parts.at(-1);
    if (current === undefined || current.length === mostRows || size + length > mostCharacters) {
      parts.push([row]);
      size = length;
    } else {
      current.push(row);
      size += length;
    }
  }
  return parts;
}
