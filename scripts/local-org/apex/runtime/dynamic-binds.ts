/**
 * Dynamic SOQL (`Database.query('… :name')`) sees the local variables around the call. The emitter hands them
 * over with the transaction; the platform functions that parse such queries ask here.
 */
import type { Transaction } from '../../org/transaction.ts';
import { apexError } from '../values/exception.ts';
import type { ApexValue } from '../values/value.ts';

const LOCALS = Symbol('locals of a dynamic query');

/** Called by emitted code; the names are lower case. */
export function withLocals(tx: Transaction, locals: Readonly<Record<string, ApexValue>>): Transaction {
  tx.store.set(LOCALS, locals);
  return tx;
}

/** @returns the variable a bind names, as `QueryOptions.bind` wants it; raises `Variable does not exist: x`. */
export function bindByName(tx: Transaction): (index: number, text: string) => ApexValue {
  const locals = (tx.store.get(LOCALS) ?? {}) as Readonly<Record<string, ApexValue>>;
  return (_index, text) => {
    const value = locals[text.trim().toLowerCase()];
    if (value === undefined) throw apexError('System.QueryException', `Variable does not exist: ${text}`);
    return value;
  };
}
