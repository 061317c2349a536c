/**
 * What a batch's `start` returned, to be taken scope by scope. Of a query locator only the ids are kept: which records
 * there are is settled at the start, their values are read when their scope is due.
 */
import { QueryLocator } from '../apex/system/database/query-locator.ts';
import { PlatformIterator } from '../apex/system/iterator.ts';
import { anySObjectType } from '../apex/values/apex-type-names.ts';
import { apexError } from '../apex/values/exception.ts';
import type { ApexValue } from '../apex/values/value.ts';
import type { ApexType } from '../apex/types/type.ts';
import type { Transaction } from '../org/transaction.ts';

export interface BatchScopes {
  readonly size: number;
  /** Of the list each scope is handed over in. */
  readonly elementType: ApexType;
  /** @returns the values from `first` on, fewer where records were deleted meanwhile */
  take(tx: Transaction, first: number, count: number): readonly ApexValue[];
}

/** @param started what `start` returned; its transaction still runs */
export function scopesOf(tx: Transaction, started: ApexValue): BatchScopes {
  if (!(started instanceof QueryLocator)) {
    const values = valuesOf(tx, started);
    return {
      size: values.length,
      elementType: anySObjectType,
      take: (_, first, count) => values.slice(first, first + count),
    };
  }
  const ids = started.idsOf(tx);
  return {
    size: ids.length,
    elementType: started.elementTypeOf(tx),
    take: (inner, first, count) => started.rowsOf(inner, ids.slice(first, first + count)),
  };
}

/** The elements of an iterable: of a platform collection, or what the iterator of a project's class gives. */
function valuesOf(tx: Transaction, started: ApexValue): readonly ApexValue[] {
  if (started === null || typeof started !== 'object')
    throw apexError('System.NullPointerException', 'Attempt to de-reference a null object');
  if (Symbol.iterator in started) return [...(started as Iterable<ApexValue>)];
  const { program } = tx.org;
  const iterator = program.invoke(tx, started, 'iterator/0', []) as object;
  if (iterator instanceof PlatformIterator) return iterator.rest() as ApexValue[];
  const found: ApexValue[] = [];
  while (program.invoke(tx, iterator, 'hasnext/0', []) === true) found.push(program.invoke(tx, iterator, 'next/0', []));
  return found;
}
