/**
 * Platform events: published with the commit, or at once and then even if the transaction is undone; delivered to
 * after insert triggers. Source: Platform Events Developer Guide, "Define and Manage Platform Events", publish behavior.
 */
import { randomUUID } from 'node:crypto';
import { ApexDatetime } from '../apex/values/datetime.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import { apexError } from '../apex/values/exception.ts';
import { dmlErrors } from '../dml/errors.ts';
import { copyOf } from '../dml/save-chunk.ts';
import type { DmlError, RowResult } from '../org/services/saving.ts';
import { testContext } from '../org/test-context.ts';
import type { Transaction } from '../org/transaction.ts';
import { deliverySteps, type Batch } from './event-delivery.ts';
import type { EventSubscribers } from './event-subscribers.ts';
import type { Job } from './job.ts';

/** Triggers get at most this many events at once. */
const BATCH = 2000;

interface ReplayIds {
  last: number;
}

/** A delivery that fails is over, too. */
function* delivered(steps: Generator<void, void>, end: () => void): Generator<void, void> {
  try {
    yield* steps;
  } finally {
    end();
  }
}

/** @returns what tells, for each subscriber, of its events: those that all of them are done with are forgotten */
function whenAll(count: number, forget: Publication['forget']): (trigger: string | null) => Publication['forget'] {
  const done = new Map<SObjectValue, Set<string | null>>();
  return (trigger) => (events) => {
    for (const event of events) done.set(event, (done.get(event) ?? new Set()).add(trigger));
    forget(events.filter((event) => done.get(event)?.size === count));
  };
}

/** Fields that are missing, and texts that are too long. */
function faultsOf({ type, fields }: SObjectValue): DmlError[] {
  const given = [...type.fields.values()].filter((field) => field.isCustom || (!type.isCustom && field.isCreateable));
  const missing = given.filter((field) => field.isRequired && (fields.get(field.name) ?? null) === null);
  const long = given.flatMap((field) => {
    const value = fields.get(field.name);
    const isLong =
      typeof value === 'string' && field.length !== null && field.length > 0 && value.length > field.length;
    return isLong ? [dmlErrors.tooLong(field, value)] : [];
  });
  return [...(missing.length > 0 ? [dmlErrors.required(missing.map(({ name }) => name))] : []), ...long];
}

/** Of a publication: who published, and who hears of its end. */
export interface Publication {
  readonly publisher: Pick<Job, 'org' | 'user' | 'isTest' | 'shared'>;
  /** Told of events that were delivered, in the transaction that did, and of those that nobody will. */
  readonly forget: (events: readonly SObjectValue[]) => void;
}

export class PlatformEvents {
  private readonly replayIds: ReplayIds = { last: 0 };

  constructor(
    private readonly subscribers: EventSubscribers,
    /** Takes deliveries that come again. */
    private readonly enqueue: (job: Job) => void,
  ) {}

  /** @returns one result an event; those without a required field, or with a text that is too long, are refused. */
  check(
    tx: Transaction,
    events: readonly SObjectValue[],
  ): { readonly results: RowResult[]; readonly accepted: SObjectValue[] } {
    const accepted: SObjectValue[] = [];
    const results = events.map((event): RowResult => {
      if (event.type.kind !== 'platformEvent')
        throw apexError(
          'System.UnexpectedException',
          'The specified sObject or list of sObjects contains objects that aren’t platform events. You can publish only platform event objects using EventBus.publish. Ensure the type of the specified sObject is a platform event',
        );
      const errors = faultsOf(event);
      if (errors.length > 0) return { id: null, isSuccess: false, isCreated: false, errors };
      const delivered = this.stamped(tx, copyOf(event));
      accepted.push(delivered);
      return { id: String(delivered.fields.get('EventUuid')), isSuccess: true, isCreated: true, errors: [] };
    });
    return { results, accepted };
  }

  /** @returns the event, with what the bus writes on it */
  stamped(tx: Transaction, event: SObjectValue): SObjectValue {
    this.setKnown(event, {
      ReplayId: String(++this.replayIdsOf(tx).last),
      EventUuid: String(event.fields.get('EventUuid') ?? randomUUID()),
      CreatedById: tx.user.id,
      CreatedDate: new ApexDatetime(tx.org.clock.now()),
    });
    return event;
  }

  /** @returns the deliveries: one job a trigger and at most 2,000 events; one trigger's fault is not another's. */
  deliveries(publication: Publication, events: readonly SObjectValue[]): Job[] {
    const jobs: Job[] = [];
    for (const type of new Set(events.map((event) => event.type))) {
      const ofType = events.filter((event) => event.type === type);
      for (let start = 0; start < ofType.length; start += BATCH) {
        const events = ofType.slice(start, start + BATCH);
        const triggers = publication.publisher.org.program.eventTriggers(type.name);
        const subscribers = triggers.length === 0 ? [null] : triggers;
        const forgetBy = whenAll(subscribers.length, publication.forget);
        for (const trigger of subscribers) {
          const batch = { object: type.name, trigger, events, retries: 0, lastError: null };
          jobs.push(this.delivery({ ...publication, forget: forgetBy(trigger) }, batch));
        }
      }
    }
    return jobs;
  }

  private delivery(publication: Publication, batch: Batch): Job {
    const { publisher, forget } = publication;
    const { subscribers } = this;
    const putOff = publisher.isTest ? (rest: Batch) => this.enqueue(this.delivery(publication, rest)) : null;
    return {
      id: '',
      org: publisher.org,
      user: publisher.user,
      isTest: publisher.isTest,
      shared: publisher.shared ?? null,
      notBefore: null,
      isDelivery: true,
      steps: (run) => delivered(deliverySteps(batch, { run, forget, subscribers, putOff }), () => forget(batch.events)),
    };
  }

  /** Each test has a bus of its own, whose first event is 1: "Event and Event Bus Properties in Test Context". */
  private replayIdsOf(tx: Transaction): ReplayIds {
    if (!tx.isTest) return this.replayIds;
    const known = tx.store.get(testContext.replayIds) as ReplayIds | undefined;
    const ids = known ?? { last: 0 };
    if (known === undefined) tx.store.set(testContext.replayIds, ids);
    return ids;
  }

  private setKnown(event: SObjectValue, values: Readonly<Record<string, string | ApexDatetime>>): void {
    for (const [name, value] of Object.entries(values))
      if (event.type.fields.has(name.toLowerCase())) event.fields.set(name, value);
  }
}
