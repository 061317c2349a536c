/** `System.Request`. Apex Reference, "Request Class". */
import type { Transaction } from '../../org/transaction.ts';
import type { PlatformClass } from './platform-class.ts';
import { platformEnumValue } from './platform-enums.ts';
import { PlatformRecord } from './platform-record.ts';

const quiddities: Readonly<Record<Transaction['kind'], string>> = {
  sync: 'SYNCHRONOUS',
  bulk: 'BULK_API',
  future: 'FUTURE',
  queueable: 'QUEUEABLE',
  batch: 'BATCH_APEX',
  scheduled: 'SCHEDULED',
  event: 'PLATFORM_EVENT_PUBLISH_CALLBACK',
};

export const requestClass: PlatformClass = {
  name: 'System.Request',
  statics: { 'getCurrent()': () => new PlatformRecord('System.Request') },
  methods: {
    'getRequestId()': (tx) => tx.id,
    'getQuiddity()': (tx) =>
      platformEnumValue('System.Quiddity', tx.isTest && tx.kind === 'sync' ? 'RUNTEST_SYNC' : quiddities[tx.kind]),
  },
};
