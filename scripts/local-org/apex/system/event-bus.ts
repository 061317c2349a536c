/**
 * `System.EventBus`. Apex Reference, "EventBus Class": publishing after the commit counts as a DML statement, publishing
 * at once against a limit of its own.
 */
import type { Transaction } from '../../org/transaction.ts';
import { platformType } from '../values/apex-type-names.ts';
import { ApexList } from '../values/list.ts';
import type { SObjectValue } from '../values/sobject.ts';
import { rowResult } from './database/results.ts';
import type { PlatformClass } from './platform-class.ts';
import type { PlatformRecord } from './platform-record.ts';

function publish(tx: Transaction, events: readonly SObjectValue[]): PlatformRecord[] {
  const atOnce = events.filter((event) => event.type.isPublishedAtOnce).length;
  if (atOnce > 0) tx.limits.count('publishImmediate');
  if (atOnce < events.length || events.length === 0) tx.limits.count('dmlStatements');
  return tx.org.async.publish(tx, events).map((row) => rowResult('Database.SaveResult', row));
}

export const eventBusClasses: readonly PlatformClass[] = [
  {
    name: 'System.EventBus',
    statics: {
      'publish(SObject)': (tx, event: SObjectValue) => publish(tx, [event])[0],
      'publish(List<SObject>)': (tx, events: ApexList<SObjectValue>) =>
        new ApexList(platformType('Database.SaveResult'), publish(tx, events.items)),
    },
  },
  {
    name: 'eventbus.TestBroker',
    methods: { 'deliver()': (tx) => tx.org.async.drain(tx) },
  },
];
