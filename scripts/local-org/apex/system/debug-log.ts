/** The debug log of a transaction. */
import type { Transaction } from '../../org/transaction.ts';
import { ApexException } from '../values/exception.ts';
import { stringOf } from '../values/string-of.ts';

/** Where it was written is worked out only when somebody reads it. */
export function writeDebug(tx: Transaction, level: string, value: unknown): void {
  const here = new ApexException();
  tx.debug.push({
    level,
    text: stringOf(value),
    get place() {
      const frame = here.frames?.[0];
      return frame ? `${frame.place}: line ${frame.line}` : '';
    },
  });
}
