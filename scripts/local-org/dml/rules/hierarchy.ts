/** No account is above itself. SOAP API Developer Guide, "StatusCode", CIRCULAR_DEPENDENCY; Object Reference, "Account", ParentId. */
import { dmlErrors } from '../errors.ts';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** A record that is new is nobody's parent. */
export function refuseCycle(chunk: SaveChunk, row: SaveRow): void {
  if (row.old === null) return;
  const parent = valueOf(row.record, 'ParentId');
  if (parent === null || parent === valueOf(row.old, 'ParentId')) return;
  if (isAbove(chunk, row.id, parent)) row.errors.push(dmlErrors.cycle('ParentId'));
}

/** @returns whether the way up from a parent meets a record, in what is stored and in what is saved along with it */
function isAbove({ object, rows, store }: SaveChunk, id: unknown, parent: unknown): boolean {
  const passed = new Set<string>();
  for (let next = parent; typeof next === 'string' && !passed.has(next);) {
    if (next === id) return true;
    passed.add(next);
    const saved = rows.find((row) => row.id === next)?.record;
    const record = saved ?? store.load(object, [next], { fields: ['Id', 'ParentId'] })[0];
    next = record === undefined ? null : valueOf(record, 'ParentId');
  }
  return false;
}
