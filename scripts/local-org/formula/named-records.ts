/** Records by their names, for VLOOKUP. */
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { Field, SObjectType } from '../schema/types.ts';

/** @returns the first record, by its id, whose name field has that text in any case; null where none has. */
export function firstNamed(store: RecordStore, object: SObjectType, named: Field, text: string): SObjectValue | null {
  const found = store.driver
    .prepare(`SELECT min("Id") FROM ${store.table(object)} WHERE "IsDeleted" = 0 AND ${store.foldedColumn(named)} = ?`)
    .get(store.fold(text));
  const id = found?.[0];
  return typeof id === 'string' ? (store.load(object, [id])[0] ?? null) : null;
}
