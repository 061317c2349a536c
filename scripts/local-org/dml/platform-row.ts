/** A row that the platform keeps with a record: no trigger, rule or sharing looks at it. */
import { ApexDatetime } from '../apex/values/datetime.ts';
import { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import type { SObjectType } from '../schema/types.ts';
import type { SaveChunk } from './save-chunk.ts';

/** Fields that the object lacks are left out. @returns the row's id */
export function writePlatformRow(
  { store, tx }: SaveChunk,
  type: SObjectType,
  values: Readonly<Record<string, ApexValue>>,
): string {
  const record = new SObjectValue(type);
  const now = new ApexDatetime(Math.floor(tx.org.clock.now() / 1000) * 1000);
  const all: Record<string, ApexValue> = { ...audit(now, tx.user.id), ...values };
  for (const field of type.fields.values())
    if (field.kind === 'Checkbox' && field.formula === null) record.fields.set(field.name, false);
  for (const [name, value] of Object.entries(all))
    if (type.fields.has(name.toLowerCase())) record.fields.set(name, value);
  store.insert(record);
  return record.id!;
}

const audit = (now: ApexDatetime, userId: string): Readonly<Record<string, ApexValue>> => ({
  CreatedDate: now,
  CreatedById: userId,
  LastModifiedDate: now,
  LastModifiedById: userId,
  SystemModstamp: now,
});
