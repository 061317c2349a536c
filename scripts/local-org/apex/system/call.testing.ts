/** Calls a platform member as generated code does, for the tests beside the classes. */
import type { Transaction } from '../../org/transaction.ts';
import { findMethod, findStatic } from './registry.ts';

/** A transaction of a user in New York, at noon (GMT) on 29 February 2024. */
export const testTransaction = {
  user: {
    id: '005000000000001AAA',
    profileId: '',
    roleId: null,
    name: 'Test User',
    locale: 'en_US',
    timeZone: 'America/New_York',
    language: 'en_US',
  },
  org: { clock: { now: () => Date.UTC(2024, 1, 29, 12) }, project: { sourceApiVersion: '64.0' } },
  store: new Map<symbol, unknown>(),
  debug: [],
} as unknown as Transaction;

export function call(type: string, key: string, self: unknown, ...args: readonly unknown[]): unknown {
  const method = findMethod(type, key);
  if (!method) throw new Error(`no ${type}.${key}`);
  return method(testTransaction, self, ...args);
}

export function callStatic(type: string, key: string, ...args: readonly unknown[]): unknown {
  const method = findStatic(type, key);
  if (!method) throw new Error(`no ${type}.${key}`);
  return method(testTransaction, ...args);
}
