/**
 * `System.EventBus`. Apex Reference, "EventBus Class": publishing after the commit counts as a DML statement, publishing
 * at once against a limit of its own.
 */
import { EVENT_DELIVERY, type EventDelivery } from '../../org/event-delivery.ts';
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
  return tx.org.async.publish(tx, events, callback).map((row) => rowResult('Database.SaveResult', row));
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
      // The event's own identifier stands for its publication.
      'getOperationId(Object)': (tx, result: PlatformRecord) => result.get(tx, 'Id'),
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
