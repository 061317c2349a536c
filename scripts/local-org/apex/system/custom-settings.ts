/** `X__c.getInstance()` of custom settings, `X__mdt.getAll()` of custom metadata types, any object's token. Apex Reference, "Custom Settings Methods", "Custom Metadata Type Methods". */
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectType } from '../../schema/types.ts';
import { sobjectType, stringType } from '../values/apex-type-names.ts';
import { normalisedId } from '../values/id.ts';
import { ApexMap } from '../values/map.ts';
import { snapshot } from '../values/record-clone.ts';
import { SObjectValue } from '../values/sobject.ts';
import { allRecords } from './data/all-records.ts';
import type { PlatformFunction } from './platform-class.ts';
import { objectToken, tokenOf } from './schema/tokens.ts';

const text = (record: SObjectValue, field: string): string => String(record.fields.get(field) ?? '');

function ownedBy(tx: Transaction, type: SObjectType, owner: string): SObjectValue | null {
  return allRecords(tx, type.name).find((record) => record.fields.get('SetupOwnerId') === owner) ?? null;
}

/**
 * The user's row over the profile's over the org's, field by field. Where the first owner has none, it is a new one of
 * theirs, without an id, that can be inserted.
 */
function hierarchy(tx: Transaction, type: SObjectType, owners: readonly [string, ...string[]]): SObjectValue {
  const merged = new SObjectValue(type);
  const isNew = ownedBy(tx, type, owners[0]) === null;
  if (isNew) merged.fields.set('SetupOwnerId', owners[0]);
  for (const owner of owners) {
    for (const [field, value] of ownedBy(tx, type, owner)?.fields ?? []) {
      if (isNew && type.fields.get(field.toLowerCase())?.isCustom !== true) continue;
      if ((merged.fields.get(field) ?? null) === null) merged.fields.set(field, value);
    }
  }
  return merged;
}

/** @param id of a user or a profile */
function ownersFrom(tx: Transaction, id: string | null): readonly [string, ...string[]] {
  const userId = id ?? tx.user.id;
  if (userId === tx.user.id) return [userId, tx.user.profileId, tx.org.id];
  const type = tx.org.schema.objectOfId(userId);
  const [record] = type ? tx.org.store.load(type, [userId]) : [];
  return type?.name === 'User'
    ? [userId, String(record?.fields.get('ProfileId') ?? ''), tx.org.id]
    : [userId, tx.org.id];
}

function all(tx: Transaction, type: SObjectType): ApexMap<string, SObjectValue> {
  const key = type.kind === 'customMetadata' ? 'DeveloperName' : 'Name';
  return new ApexMap(
    stringType,
    sobjectType(type.name),
    allRecords(tx, type.name).map((record) => [text(record, key), snapshot(record)] as const),
  );
}

/** A list setting by its name, a metadata record by developer name, qualified name or id. */
function named(tx: Transaction, type: SObjectType, name: string): SObjectValue | null {
  const wanted = name.toLowerCase();
  const keys = type.kind === 'customMetadata' ? ['DeveloperName', 'QualifiedApiName'] : ['Name'];
  const id = normalisedId(name);
  const found = allRecords(tx, type.name).find(
    (record) => record.id === id || keys.some((key) => text(record, key).toLowerCase() === wanted),
  );
  return found === undefined ? null : snapshot(found);
}

const isHierarchy = (type: SObjectType): boolean => type.kind === 'customSetting' && type.settingType === 'Hierarchy';

const methods: Readonly<Record<string, (tx: Transaction, type: SObjectType, argument: string | null) => unknown>> = {
  getall: (tx, type) => all(tx, type),
  getinstance: (tx, type, argument) =>
    isHierarchy(type) ? hierarchy(tx, type, ownersFrom(tx, argument)) : named(tx, type, argument ?? ''),
  getorgdefaults: (tx, type) => hierarchy(tx, type, [tx.org.id]),
  getsobjecttype: (_tx, type) => tokenOf(type),
  getvalues: (tx, type, argument) =>
    isHierarchy(type) ? ownedBy(tx, type, argument ?? '') : named(tx, type, argument ?? ''),
};

/** @returns the function behind a static method of the object, or undefined where there is no such method. */
export function settingMethod(object: string, name: string): PlatformFunction | undefined {
  const method = methods[name.toLowerCase()];
  return (
    method && ((tx: Transaction, argument: string | null = null) => method(tx, objectToken(tx, object).type, argument))
  );
}
