/** The change event of a saved record. Change Data Capture Developer Guide, "Change Event Header Fields". */
import { randomUUID } from 'node:crypto';
import { PlatformRecord } from '../apex/system/platform-record.ts';
import { ApexList } from '../apex/values/list.ts';
import { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import type { ApexType } from '../apex/types/type.ts';
import { sameStored } from '../dml/save-chunk.ts';
import type { RecordChange } from '../org/services/jobs.ts';
import type { Transaction } from '../org/transaction.ts';

const TEXT: ApexType = { kind: 'primitive', name: 'String' };
const KINDS = { insert: 'CREATE', update: 'UPDATE', delete: 'DELETE', undelete: 'UNDELETE' } as const;
/** Fields every event has of its own. */
const OWN = new Set(['Id', 'ReplayId', 'ChangeEventHeader']);
/** Every update names it, even a second one within the same second. */
const ALWAYS_CHANGED = 'LastModifiedDate';
const TRANSACTION = Symbol('changes of a transaction');

interface Told {
  readonly key: string;
  count: number;
}

/** @returns null where the object has no change event, or nothing changed */
export function changeEvent(tx: Transaction, { operation, record, old }: RecordChange): SObjectValue | null {
  const { type } = record;
  const name = type.isCustom ? type.name.replace(/__c$/, '__ChangeEvent') : `${type.name}ChangeEvent`;
  const eventType = tx.org.schema.object(name);
  if (eventType === undefined) return null;
  const event = new SObjectValue(eventType);
  const changed: string[] = [];
  const nulled: string[] = [];
  for (const field of eventType.fields.values()) {
    if (OWN.has(field.name)) continue;
    const now = record.fields.get(field.name) ?? null;
    const before = old?.fields.get(field.name) ?? null;
    const isSame = sameStored(now, before) && field.name !== ALWAYS_CHANGED;
    if (operation === 'update' ? isSame : now === null || operation === 'delete') continue;
    event.fields.set(field.name, now);
    changed.push(field.name);
    if (now === null) nulled.push(field.name);
  }
  const told = toldOf(tx);
  const texts = (items: readonly string[]): ApexList => new ApexList(TEXT, [...items]);
  const header = new PlatformRecord('eventbus.ChangeEventHeader', {
    entityName: type.name,
    recordIds: texts([record.id ?? old?.id ?? '']),
    changeType: KINDS[operation],
    changeOrigin: '',
    transactionKey: told.key,
    sequenceNumber: ++told.count,
    commitTimestamp: BigInt(tx.org.clock.now()),
    commitNumber: BigInt(tx.org.clock.now()),
    commitUser: tx.user.id,
    changedFields: texts(operation === 'update' ? changed : []),
    nulledFields: texts(operation === 'update' ? nulled : []),
    diffFields: texts([]),
  });
  event.fields.set('ChangeEventHeader', header as unknown as ApexValue);
  return event;
}

function toldOf(tx: Transaction): Told {
  const known = tx.store.get(TRANSACTION) as Told | undefined;
  if (known !== undefined) return known;
  const told = { key: randomUUID(), count: 0 };
  tx.store.set(TRANSACTION, told);
  return told;
}
