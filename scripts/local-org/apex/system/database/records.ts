/** The records that DML is asked to work on: themselves, or by their ids. */
import type { Transaction } from '../../../org/transaction.ts';
import { apexError } from '../../values/exception.ts';
import { nullPointer } from '../../values/exception-types.ts';
import { ApexList } from '../../values/list.ts';
import { SObjectValue } from '../../values/sobject.ts';

/** @param target a record, an id, or a list of either */
export function recordsOf(tx: Transaction, target: unknown): SObjectValue[] {
  if (target === null) throw nullPointer();
  return target instanceof ApexList ? target.items.map((item) => recordOf(tx, item)) : [recordOf(tx, target)];
}

function recordOf(tx: Transaction, item: unknown): SObjectValue {
  if (item instanceof SObjectValue) return item;
  if (typeof item !== 'string') throw nullPointer();
  const type = tx.org.schema.objectOfId(item);
  if (!type) throw apexError('System.StringException', `Invalid id: ${item}`);
  const record = new SObjectValue(type);
  record.fields.set('Id', item);
  return record;
}
