/** All rows of a small object (settings, metadata, record types), read straight from the store: uncounted, in system mode. */
import type { Transaction } from '../../../org/transaction.ts';
import type { SObjectValue } from '../../values/sobject.ts';

/** @returns the rows that are not deleted; none where the org has no such object. */
export function allRecords(tx: Transaction, object: string): readonly SObjectValue[] {
  const { store, schema } = tx.org;
  const type = schema.object(object);
  const id = type?.fields.get('id');
  if (!type || !id) return [];
  const rows = store.driver.prepare(`SELECT ${store.column(id)} FROM ${store.table(type)}`).all();
  return store.load(type, rows.map(([value]) => String(value)));
}
