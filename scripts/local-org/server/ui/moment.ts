import type { Transaction } from '../../org/transaction.ts';

/** @returns the moment in the user's language and time zone */
export function momentIn(tx: Transaction, milliseconds: number): string {
  return new Intl.DateTimeFormat(tx.user.locale.replace('_', '-'), {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: tx.user.timeZone,
  }).format(new Date(milliseconds));
}
