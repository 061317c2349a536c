/** The records behind `$User`, `$Profile`, `$UserRole`, `$Organization`, `$Setup.X__c` and `$CustomMetadata.X__mdt.Y`. */
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { Transaction } from '../org/transaction.ts';

const CUSTOM_METADATA = '$custommetadata.';

/** @returns the row for the running user, or null. `name` is lower case: `$user`, `$setup.limits__c`, `$custommetadata.limits__mdt.most`. */
export function globalRecord(store: RecordStore, tx: Transaction, name: string): SObjectValue | null {
  switch (name) {
    case '$user':
      return row(store, 'User', tx.user.id);
    case '$profile':
      return row(store, 'Profile', tx.user.profileId);
    case '$userrole':
      return row(store, 'UserRole', tx.user.roleId);
    case '$organization':
      return row(store, 'Organization', tx.org.id);
  }
  return name.startsWith(CUSTOM_METADATA)
    ? customMetadata(store, ...(name.slice(CUSTOM_METADATA.length).split('.') as [string, string]))
    : effectiveSetting(store, tx, name.slice('$setup.'.length));
}

function row(store: RecordStore, object: string, id: string | null): SObjectValue | null {
  const type = store.schema.object(object);
  return type === undefined || id === null ? null : (store.load(type, [id])[0] ?? null);
}

/** Custom metadata is the same for everybody. */
function customMetadata(store: RecordStore, object: string, developerName: string): SObjectValue | null {
  const type = store.schema.object(object);
  const field = type?.fields.get('developername');
  if (type === undefined || field === undefined) return null;
  const found = store.driver
    .prepare(`SELECT "Id" FROM ${store.table(type)} WHERE ${store.foldedColumn(field)} = ?`)
    .get(store.fold(developerName));
  return found === undefined ? null : (store.load(type, [String(found[0])])[0] ?? null);
}

/** A hierarchy setting's nearest level decides each field that it fills; the org's level fills the rest. */
function effectiveSetting(store: RecordStore, tx: Transaction, object: string): SObjectValue | null {
  const type = store.schema.object(object);
  const owner = type?.fields.get('setupownerid');
  if (type === undefined || owner === undefined) return null;
  const levels = [tx.org.id, tx.user.profileId, tx.user.id];
  const found = store.driver
    .prepare(`SELECT "Id", ${store.column(owner)} FROM ${store.table(type)} WHERE ${store.column(owner)} IN (?, ?, ?)`)
    .all(...levels);
  const ids = found
    .sort((a, b) => levels.indexOf(String(a[1])) - levels.indexOf(String(b[1])))
    .map(([id]) => String(id));
  const records = store.load(type, ids);
  const effective = records[0] ?? null;
  for (const nearer of records.slice(1)) {
    for (const [field, value] of nearer.fields) if (value !== null) effective!.fields.set(field, value);
  }
  return effective;
}
