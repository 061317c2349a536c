/** All rows of a small object (settings, metadata, record types), read straight from the store: uncounted, in system mode. */
import type { RecordStore } from '../../../database/record-store.ts';
import type { Transaction } from '../../../org/transaction.ts';
import type { SObjectType } from '../../../schema/types.ts';
import type { SObjectValue } from '../../values/sobject.ts';

interface Kept {
  readonly generation: number;
  readonly records: readonly SObjectValue[];
}

/** Records of custom metadata types change by deployment only, so they are read once in a database transaction. */
const kept = new WeakMap<RecordStore, Map<string, Kept>>();

/** @returns the rows that are not deleted, for reading; none where the org has no such object. */
export function allRecords(tx: Transaction, object: string): readonly SObjectValue[] {
  const { store, schema } = tx.org;
  const type = schema.object(object);
  if (!type) return [];
  if (type.kind !== 'customMetadata') return read(store, type);
  const byName = kept.get(store) ?? new Map<string, Kept>();
  kept.set(store, byName);
  const { generation } = store.driver;
  const before = byName.get(type.name);
  if (before?.generation === generation) return before.records;
  const records = read(store, type);
  byName.set(type.name, { generation, records });
  return records;
}

function read(store: RecordStore, type: SObjectType): SObjectValue[] {
  const id = type.fields.get('id');
  if (!id) return [];
  const rows = store.driver.prepare(`SELECT ${store.column(id)} FROM ${store.table(type)}`).all();
  return store.load(
    type,
    rows.map(([value]) => String(value)),
  );
}
