/**
 * Delivers a batch of events to its trigger. Platform Events Developer Guide, "Resume a Platform Event Trigger After an
 * Uncaught Exception" and "Retry Event Triggers with EventBus.RetryableException": after a checkpoint the trigger runs
 * again with the events behind it, and what it saved is kept; after a retryable exception it runs again with all of
 * them, and what it saved is undone. In a test it then waits for the next call of `deliver()`: "Test Retried Event
 * Messages".
 */
import { ApexException } from '../apex/values/exception.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import { EVENT_DELIVERY, type EventDelivery } from '../org/event-delivery.ts';
import type { Transaction } from '../org/transaction.ts';
import type { EventSubscribers } from './event-subscribers.ts';
import type { TransactionRunner } from './job.ts';

const RETRYABLE = 'eventbus.RetryableException';
/** After the first run; then the trigger is stopped. */
const MOST_RETRIES = 9;

/** What is left of a batch, and why. */
export interface Batch {
  readonly object: string;
  /** Its subscriber; null where there is none, and the events are merely over. */
  readonly trigger: string | null;
  readonly events: SObjectValue[];
  readonly retries: number;
  readonly lastError: string | null;
}

export interface DeliveryParts {
  readonly run: TransactionRunner;
  /** Told of the events that were delivered, in the transaction that did. */
  readonly forget: (events: readonly SObjectValue[]) => void;
  readonly subscribers: EventSubscribers;
  /** Takes a batch that is asked for again; where it is null, the batch comes again at once. */
  readonly putOff: ((batch: Batch) => void) | null;
}

export function* deliverySteps(first: Batch, parts: DeliveryParts): Generator<void, void> {
  let batch = first;
  while (batch.events.length > 0) {
    const { object, trigger, events, retries, lastError } = batch;
    const delivery: EventDelivery = { replayIds: events.map(replayIdOf), retries, lastError, checkpoint: null };
    const retried = runOnce(batch, delivery, parts);
    if (retried === null) {
      batch = { object, trigger, events: behind(events, delivery), retries: 0, lastError: null };
    } else {
      if (retries === MOST_RETRIES) throw retried;
      batch = { object, trigger, events, retries: retries + 1, lastError: retried.message };
      if (trigger !== null)
        parts.run('event', (tx) => parts.subscribers.retry(tx, object, trigger, batch.retries, batch.lastError));
      if (parts.putOff !== null) return parts.putOff(batch);
    }
    if (batch.events.length > 0) yield;
  }
}

/** @returns the exception that asks for another run; null when there was none */
function runOnce(
  { object, trigger, events }: Batch,
  delivery: EventDelivery,
  { run, forget, subscribers }: DeliveryParts,
): ApexException | null {
  try {
    run('event', (tx) => {
      tx.store.set(EVENT_DELIVERY, delivery);
      try {
        if (trigger !== null) fire(tx, object, trigger, events);
      } catch (fault) {
        if (delivery.checkpoint === null || isRetryable(fault)) throw fault;
      }
      const done = events.slice(0, events.length - behind(events, delivery).length);
      if (trigger !== null) subscribers.advance(tx, object, trigger, replayIdOf(done.at(-1)!));
      forget(done);
    });
    return null;
  } catch (fault) {
    if (!isRetryable(fault)) throw fault;
    return fault;
  }
}

function fire(tx: Transaction, object: string, only: string, newRecords: SObjectValue[]): void {
  const batch = { object, operation: 'insert', timing: 'after', newRecords, oldRecords: null, only } as const;
  tx.org.program.fireTriggers(tx, batch);
}

/** Without a checkpoint the batch is done. */
function behind(events: SObjectValue[], { checkpoint, replayIds }: EventDelivery): SObjectValue[] {
  return checkpoint === null ? [] : events.slice(replayIds.indexOf(checkpoint) + 1);
}

function isRetryable(fault: unknown): fault is ApexException {
  return fault instanceof ApexException && fault.typeName === RETRYABLE;
}

function replayIdOf(event: SObjectValue): string {
  return String(event.fields.get('ReplayId') ?? '');
}
