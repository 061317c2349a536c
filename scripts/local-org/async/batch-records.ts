/** What a batch's `start` returned, as one list: a query locator's rows or an iterable's elements. */
import { apexError } from '../apex/values/exception.ts';
import { ApexList } from '../apex/values/list.ts';
import type { ApexValue } from '../apex/values/value.ts';
import { QueryLocator } from '../apex/system/database/query-locator.ts';
import type { Transaction } from '../org/transaction.ts';

/** @returns all rows or elements, read while `start`'s transaction still runs. */
export function batchRecords(tx: Transaction, started: ApexValue): readonly ApexValue[] {
  if (started instanceof ApexList) return started.items;
  if (started === null || typeof started !== 'object')
    throw apexError('System.NullPointerException', 'Attempt to de-reference a null object');
  if (started instanceof QueryLocator) return started.recordsOf(tx);
  const { program } = tx.org;
  const iterator = program.invoke(tx, started, 'iterator/0', []) as object;
  if (Symbol.iterator in iterator) return [...(iterator as Iterable<ApexValue>)];
  const found: ApexValue[] = [];
  while (program.invoke(tx, iterator, 'hasnext/0', []) === true) found.push(program.invoke(tx, iterator, 'next/0', []));
  return found;
}
