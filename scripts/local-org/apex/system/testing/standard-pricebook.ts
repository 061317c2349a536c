/**
 * `Test.getStandardPricebookId`. Apex Reference, "Test Class": a test does not see the org's price books, and asks for
 * the standard one by this method; it is made for the test that asks.
 */
import type { Transaction } from '../../../org/transaction.ts';
import { SObjectValue } from '../../values/sobject.ts';
import { allRecords } from '../data/all-records.ts';

export function standardPricebookId(tx: Transaction): string | null {
  const known = allRecords(tx, 'Pricebook2').find((record) => record.fields.get('IsStandard') === true);
  if (known !== undefined) return known.id;
  const type = tx.org.schema.object('Pricebook2');
  if (type === undefined) return null;
  const { store } = tx.org;
  const record = new SObjectValue(type);
  const id = store.nextId(type);
  const values = { Id: id, Name: 'Standard Price Book', IsStandard: true, IsActive: false, CreatedById: tx.user.id };
  for (const [name, value] of Object.entries(values)) record.fields.set(name, value);
  store.insert(record);
  return id;
}
