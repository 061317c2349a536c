/**
 * Delivers a batch of events to its trigger. Platform Events Developer Guide, "Resume a Platform Event Trigger After an
 * Uncaught Exception" and "Retry Event Triggers with EventBus.RetryableException": after a checkpoint the trigger runs
 * again with the events behind it, and what it saved is kept; after a retryable exception it runs again with all of
 * them, and what it saved is undone. In a test the runs follow each other without further calls to `deliver()`.
 */
import { ApexException } from '../apex/values/exception.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import { EVENT_DELIVERY, type EventDelivery } from '../org/event-delivery.ts';
import type { Transaction } from '../org/transaction.ts';
import type { TransactionRunner } from './job.ts';

const RETRYABLE = 'eventbus.RetryableException';
/** After the first run; then the trigger is stopped. */
const MOST_RETRIES = 9;

/** @param forget told of the events that were delivered, in the transaction that did */
export function* deliverySteps(
  object: string,
  events: SObjectValue[],
  run: TransactionRunner,
  forget: (events: readonly SObjectValue[]) => void,
): Generator<void, void> {
  let rest = events;
  let retries = 0;
  let lastError: string | null = null;
  while (rest.length > 0) {
    const delivery: EventDelivery = { replayIds: rest.map(replayIdOf), retries, lastError, checkpoint: null };
    const retried = runOnce(object, rest, delivery, run, forget);
    if (retried !== null && retries === MOST_RETRIES) throw retried;
    retries = retried === null ? 0 : retries + 1;
    lastError = retried?.message ?? null;
    rest = retried === null ? behind(rest, delivery) : rest;
    if (rest.length > 0) yield;
  }
}

/** @returns the exception that asks for another run; null when there was none */
function runOnce(
  object: string,
  events: SObjectValue[],
  delivery: EventDelivery,
  run: TransactionRunner,
  forget: (events: readonly SObjectValue[]) => void,
): ApexException | null {
  try {
    run('event', (tx) => {
      tx.store.set(EVENT_DELIVERY, delivery);
      try {
        fire(tx, object, events);
      } catch (fault) {
        if (delivery.checkpoint === null || isRetryable(fault)) throw fault;
      }
      const rest = behind(events, delivery);
      forget(events.slice(0, events.length - rest.length));
    });
    return null;
  } catch (fault) {
    if (!isRetryable(fault)) throw fault;
    return fault;
  }
}

function fire(tx: Transaction, object: string, newRecords: SObjectValue[]): void {
  const { program } = tx.org;
  if (!program.hasTriggers(object, 'insert', 'after')) return;
  program.fireTriggers(tx, { object, operation: 'insert', timing: 'after', newRecords, oldRecords: null });
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
