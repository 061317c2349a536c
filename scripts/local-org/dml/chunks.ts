/** How a list of records is cut: runs of one object, at most 200 each. Source: Apex Developer Guide, "Bulk DML". */
import { apexError } from '../apex/values/exception.ts';
import type { SaveRow } from './save-chunk.ts';

const CHUNK_SIZE = 200;
/** A list may change its object nine times. Apex Developer Guide, "Creating Records of Different Types". */
const MOST_RUNS = 10;

/** @returns the rows in their order; a change of object starts a new chunk. */
export function chunksOf(rows: readonly SaveRow[]): SaveRow[][] {
  const runs = rows.filter((row, index) => row.given.type !== rows[index - 1]?.given.type).length;
  if (runs > MOST_RUNS)
    throw apexError(
      'System.TypeException',
      'Cannot have more than 10 chunks in a single operation. Please rearrange the data to reduce chunking.',
    );
  const chunks: SaveRow[][] = [];
  let last: SaveRow[] | null = null;
  for (const row of rows) {
    if (last === null || last.length === CHUNK_SIZE || last[0]!.given.type !== row.given.type) {
      last = [];
      chunks.push(last);
    }
    last.push(row);
  }
  return chunks;
}
