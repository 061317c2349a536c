/** How a queueable is to be run. Apex Reference, "AsyncOptions Class". */
import type { QueueableOptions } from '../../../org/services/jobs.ts';
import type { Transaction } from '../../../org/transaction.ts';
import type { PlatformRecord } from '../platform-record.ts';
import type { DuplicateSignature } from './duplicate-signature.ts';

/** @returns the options of a job that is only delayed */
export function queueableOptions(delayMinutes: number): QueueableOptions {
  return { delayMinutes, maximumDepth: null, signature: null };
}

/** @returns what a `System.AsyncOptions` says */
export function optionsOf(tx: Transaction, options: PlatformRecord): QueueableOptions {
  const signature = options.get(tx, 'DuplicateSignature') as DuplicateSignature | null;
  return {
    delayMinutes: (options.get(tx, 'MinimumQueueableDelayInMinutes') as number | null) ?? 0,
    maximumDepth: options.get(tx, 'MaximumQueueableStackDepth') as number | null,
    signature: signature?.text ?? null,
  };
}
