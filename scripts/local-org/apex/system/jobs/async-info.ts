/** `AsyncInfo`: where in a chain of queueables the code runs. Apex Reference, "AsyncInfo Class". */
import type { Transaction } from '../../../org/transaction.ts';
import type { PlatformClass } from '../platform-class.ts';

/** Left by the asynchronous service. */
const PLACE = Symbol.for('place in a chain of queueables');

interface ChainPlace {
  readonly depth: number;
  readonly maximum: number | null;
  readonly delayMinutes: number | null;
}

function placeOf(tx: Transaction): ChainPlace {
  return (tx.store.get(PLACE) as ChainPlace | undefined) ?? { depth: 0, maximum: null, delayMinutes: null };
}

export const asyncInfoClass: PlatformClass = {
  name: 'System.AsyncInfo',
  statics: {
    'getCurrentQueueableStackDepth()': (tx) => placeOf(tx).depth,
    'getMaximumQueueableStackDepth()': (tx) => placeOf(tx).maximum,
    'getMinimumQueueableDelayInMinutes()': (tx) => placeOf(tx).delayMinutes,
    'hasMaxStackDepth()': (tx) => placeOf(tx).maximum !== null,
  },
};
