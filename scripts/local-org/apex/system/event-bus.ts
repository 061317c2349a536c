/**
 * `System.EventBus`. Apex Reference, "EventBus Class": publishing after the commit counts as a DML statement, publishing
 * at once against a limit of its own.
 */
import { EVENT_DELIVERY, type EventDelivery } from '../../org/event-delivery.ts';
import type { RowResult } from '../../org/services/saving.ts';
import type { Transaction } from '../../org/transaction.ts';
import { platformType } from '../values/apex-type-names.ts';
import { ApexList } from '../values/list.ts';
import { apexError } from '../values/exception.ts';
import type { SObjectValue } from '../values/sobject.ts';
import { rowResult } from './database/results.ts';
import type { PlatformClass } from './platform-class.ts';
import { PlatformRecord } from './platform-record.ts';

function publish(tx: Transaction, events: readonly SObjectValue[], callback: object | null = null): PlatformRecord[] {
  const atOnce = events.filter((event) => event.type.isPublishedAtOnce).length;
  if (atOnce > 0) tx.limits.count('publishImmediate');
  if (atOnce < events.length || events.length === 0) tx.limits.count('dmlStatements');
  return tx.org.async.publish(tx, events, callback).map((row) => published(row, callback !== null));
}

/** Events are no records: all results name the same id. */
const NO_RECORD = 'e02xx0000000001AAA';

/**
 * What was published is told of by an error that is none: its message is the event's identifier. Platform Events
 * Developer Guide, "Publish Event Messages with Apex", "Invoke the Publish Callback".
 */
function published(row: RowResult, isCalledBack: boolean): PlatformRecord {
  if (!row.isSuccess) return rowResult('Database.SaveResult', row);
  const statusCode = isCalledBack ? 'OPERATION_WITH_CALLBACK_ENQUEUED' : 'OPERATION_ENQUEUED';
  const errors = [{ statusCode, message: row.id ?? '', fields: [] }];
  return rowResult('Database.SaveResult', { ...row, id: NO_RECORD, errors });
}

/** @returns null where nothing was published */
function operationId(tx: Transaction, result: PlatformRecord): unknown {
  if (result.get(tx, 'Success') !== true) return null;
  const [told] = (result.get(tx, 'Errors') as ApexList<PlatformRecord>).items;
  return told?.get(tx, 'Message') ?? null;
}

/** @returns what the running trigger was delivered with; nothing to go by outside of event triggers */
function deliveryOf(tx: Transaction): EventDelivery {
  const nothing: EventDelivery = { replayIds: [], retries: 0, lastError: null, checkpoint: null };
  return (tx.store.get(EVENT_DELIVERY) as EventDelivery | undefined) ?? nothing;
}

function setCheckpoint(tx: Transaction, replayId: string | null): void {
  const delivery = deliveryOf(tx);
  if (replayId === null || !delivery.replayIds.includes(replayId))
    throw apexError('eventbus.InvalidReplayIdException', `The replay ID is not in the current batch: ${replayId}`);
  delivery.checkpoint = replayId;
}

export const eventBusClasses: readonly PlatformClass[] = [
  {
    name: 'System.EventBus',
    statics: {
      'publish(SObject)': (tx, event: SObjectValue) => publish(tx, [event])[0],
      'publish(List<SObject>)': (tx, events: ApexList<SObjectValue>) =>
        new ApexList(platformType('Database.SaveResult'), publish(tx, events.items)),
      'publish(SObject, Object)': (tx, event: SObjectValue, callback: object | null) =>
        publish(tx, [event], callback)[0],
      'publish(List<SObject>, Object)': (tx, events: ApexList<SObjectValue>, callback: object | null) =>
        new ApexList(platformType('Database.SaveResult'), publish(tx, events.items, callback)),
      'getOperationId(Object)': operationId,
    },
  },
  {
    name: 'eventbus.TestBroker',
    methods: { 'deliver()': (tx) => tx.org.async.deliver(tx), 'fail()': (tx) => tx.org.async.failDelivery(tx) },
  },
  {
    name: 'eventbus.TriggerContext',
    statics: { 'currentContext()': () => new PlatformRecord('eventbus.TriggerContext') },
    properties: {
      retries: { get: (tx) => deliveryOf(tx).retries },
      lastError: { get: (tx) => deliveryOf(tx).lastError },
    },
    methods: {
      'getResumeCheckpoint()': (tx) => deliveryOf(tx).checkpoint,
      'setResumeCheckpoint(String)': (tx, _self, replayId: string | null) => setCheckpoint(tx, replayId),
    },
  },
];
