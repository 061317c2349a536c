/** What legacy transaction security policies are given. Apex Reference, "TxnSecurity.Event Class". */
import type { PlatformClass } from './platform-class.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';

const EVENT = 'TxnSecurity.Event';
const NAMES = ['organizationId', 'userId', 'entityName', 'action', 'resourceType', 'entityId', 'timeStamp', 'data'];

export const securityEventClass: PlatformClass = recordClass(EVENT, {
  constructors: {
    '(String, String, String, String, String, String, Datetime, Map<String, String>)': (
      _tx,
      _types,
      ...values: unknown[]
    ) => new PlatformRecord(EVENT, Object.fromEntries(NAMES.map((name, index) => [name, values[index]]))),
  },
});
