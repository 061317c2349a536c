/** How a list of records is cut: runs of one object, at most 200 each. Source: Apex Developer Guide, "Bulk DML". */
import type { SaveRow } from './save-chunk.ts';

const CHUNK_SIZE = 200;

/** @returns the rows in their order; a change of object starts a new chunk. */
export function chunksOf(rows: readonly SaveRow[]): SaveRow[][] {
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
