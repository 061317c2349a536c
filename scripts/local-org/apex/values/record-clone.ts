/** `SObject.clone`. Apex Reference, "SObject.clone(preserveId, isDeepClone, preserveReadonlyTimestamps, preserveAutonumber)". */
import { SObjectValue } from './sobject.ts';

const stamps = ['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp'];

/** Which record a clone came from, for getCloneSourceId and isClone. */
const sources = new WeakMap<SObjectValue, string | null>();

export interface CloneOptions {
  readonly keepsId?: boolean;
  /** Parents are cloned too; else they are shared. */
  readonly isDeep?: boolean;
  readonly keepsTimestamps?: boolean;
  readonly keepsAutonumber?: boolean;
}

/** @returns a copy that may be changed. */
export function cloneRecord(record: SObjectValue, options: CloneOptions = {}): SObjectValue {
  const copy = new SObjectValue(record.type);
  copy.isQueried = record.isQueried;
  copy.unreadable = record.unreadable;
  for (const [name, value] of record.fields) if (isKept(record, name, options)) copy.fields.set(name, value);
  // What was queried but is not carried over reads as null, not as never queried.
  if (record.isQueried)
    for (const name of record.fields.keys()) if (!copy.fields.has(name) && name !== 'Id') copy.fields.set(name, null);
  for (const [name, value] of record.relations) {
    copy.relations.set(
      name,
      options.isDeep === true && value instanceof SObjectValue
        ? cloneRecord(value, { ...options, keepsId: true })
        : value,
    );
  }
  sources.set(copy, record.id);
  return copy;
}

export function isClone(record: SObjectValue): boolean {
  return sources.has(record);
}

export function cloneSourceId(record: SObjectValue): string | null {
  return sources.get(record) ?? null;
}

/** The record that is saved in the place of a clone is one too, so that triggers know it as such. */
export function keepCloneSource(of: SObjectValue, on: SObjectValue): void {
  if (isClone(of)) sources.set(on, cloneSourceId(of));
}

/** @returns a copy as Trigger.old and result rows need it: all of it, nothing shared that can change. */
export function snapshot(record: SObjectValue): SObjectValue {
  const copy = new SObjectValue(record.type);
  copy.isQueried = record.isQueried;
  for (const [name, value] of record.fields) copy.fields.set(name, value);
  for (const [name, value] of record.relations) copy.relations.set(name, value);
  return copy;
}

function isKept(record: SObjectValue, name: string, options: CloneOptions): boolean {
  if (name === 'Id') return options.keepsId === true;
  if (stamps.includes(name)) return options.keepsTimestamps === true;
  if (record.type.fields.get(name.toLowerCase())?.kind === 'AutoNumber') return options.keepsAutonumber === true;
  return true;
}
