/** Platform events and change events as jobs: published, kept until they are delivered, delivered. Source: Platform Events Developer Guide. */
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { Org } from '../org/org.ts';
import { send } from '../org/outbox.ts';
import type { RecordChange } from '../org/services/jobs.ts';
import type { RowResult } from '../org/services/saving.ts';
import type { CurrentUser, Transaction } from '../org/transaction.ts';
import { batchErrorEvent, raisesEvents, type BatchFault } from './batch-error-event.ts';
import { changeEvent } from './change-event.ts';
import type { EventStore } from './event-store.ts';
import type { EventSubscribers } from './event-subscribers.ts';
import type { JobQueue } from './job-queue.ts';
import { release, sharedOf } from './job-starter.ts';
import { PlatformEvents } from './platform-events.ts';
import { tellAfter } from './publish-callback.ts';
import { sentEvent } from './sent-event.ts';

export class EventJobs {
  private readonly events: PlatformEvents;
  private readonly forget = (done: readonly SObjectValue[]): void => this.kept.forget(done);

  constructor(
    private readonly queue: JobQueue,
    private readonly kept: EventStore,
    subscribers: EventSubscribers,
  ) {
    this.events = new PlatformEvents(subscribers, (job) => queue.add(job));
  }

  publish(tx: Transaction, events: readonly SObjectValue[], callback: object | null = null): RowResult[] {
    const { results, accepted } = this.events.check(tx, events);
    if (callback !== null) tellAfter(tx, this.queue, callback, accepted, sharedOf(tx));
    const isKept = !tx.isTest;
    const publisher = { org: tx.org, user: tx.user, isTest: tx.isTest };
    const deliver = (events: readonly SObjectValue[]): void =>
      this.queue.add(
        ...this.events.deliveries({ publisher: { ...publisher, shared: sharedOf(tx) }, forget: this.forget }, events),
      );
    if (isKept) for (const event of accepted) send(tx, sentEvent(tx, event));
    const late = accepted.filter((event) => !event.type.isPublishedAtOnce);
    const userId = tx.user.id;
    if (late.length > 0) {
      if (isKept) this.kept.keep(userId, late);
      tx.afterCommit.push(() => deliver(late));
    }
    const atOnce = accepted.filter((event) => event.type.isPublishedAtOnce);
    if (atOnce.length > 0) {
      let isWritten = !isKept;
      const write = (): void => {
        if (!isWritten) this.kept.keep(userId, atOnce);
        isWritten = true;
      };
      tx.beforeCommit.push(write);
      // What was written before is gone when the transaction was undone.
      tx.afterEnd.push(() => (write(), deliver(atOnce)));
    }
    return results;
  }

  captureChanges(tx: Transaction, changes: readonly RecordChange[]): void {
    const events = changes.flatMap((change) => changeEvent(tx, change) ?? []);
    if (events.length === 0) return;
    const publisher = { org: tx.org, user: tx.user, isTest: tx.isTest, shared: sharedOf(tx) };
    const stamped = events.map((event) => this.events.stamped(tx, event));
    tx.afterCommit.push(() => this.queue.add(...this.events.deliveries({ publisher, forget: nobody }, stamped)));
  }

  failDelivery(tx: Transaction): void {
    release(tx);
    this.queue.takeOut((job) => job.isDelivery === true && job.callback === undefined);
    for (const { callback } of this.queue.takeOut((job) => job.isDelivery === true)) callback?.('failed');
  }

  /** Events that an earlier process published and did not deliver. */
  deliverLeft(org: Org, loadUser: (org: Org, id: string) => CurrentUser): void {
    const left = this.kept.left();
    for (const userId of new Set(left.map((each) => each.userId))) {
      const events = left.filter((each) => each.userId === userId).map(({ event }) => event);
      const publisher = { org, user: loadUser(org, userId), isTest: false, shared: null };
      this.queue.add(...this.events.deliveries({ publisher, forget: this.forget }, events));
    }
  }

  /** A batch that failed tells by an event, when its class asks for that. */
  tellOfFault(tx: Transaction, batch: object, fault: BatchFault): void {
    const event = raisesEvents(batch) ? batchErrorEvent(tx.org.schema, fault) : null;
    if (event === null) return;
    const publisher = { org: tx.org, user: tx.user, isTest: tx.isTest, shared: sharedOf(tx) };
    this.queue.add(...this.events.deliveries({ publisher, forget: nobody }, [this.events.stamped(tx, event)]));
  }
}

/** Of events that are not kept. */
function nobody(): void {}
