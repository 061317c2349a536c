/** A record of a custom metadata type, as `Metadata.CustomMetadata` names it: `Rate.Standard` or `Rate__mdt.Standard`. */
import { PlatformRows } from '../../../database/platform-rows.ts';
import type { Transaction } from '../../../org/transaction.ts';
import type { SObjectType } from '../../../schema/types.ts';
import type { SObjectValue } from '../../values/sobject.ts';

export interface RecordPlace {
  readonly type: SObjectType;
  readonly developerName: string;
  /** `Rate.Standard` */
  readonly fullName: string;
  /** null while there is no such record */
  readonly record: SObjectValue | null;
}

/** @returns null where there is no such type, or the name is none */
export function placeOf(tx: Transaction, fullName: string): RecordPlace | null {
  const [, typeName, developerName] = /^(\w+)\.([A-Za-z]\w*)$/.exec(fullName) ?? [];
  if (typeName === undefined || developerName === undefined || /__$|_$/.test(developerName)) return null;
  const plain = typeName.replace(/__mdt$/i, '');
  const type = tx.org.schema.object(`${plain}__mdt`);
  if (type?.kind !== 'customMetadata') return null;
  const wanted = developerName.toLowerCase();
  const record = new PlatformRows(tx.org.store)
    .find(type.name, {})
    .find((each) => String(each.fields.get('DeveloperName')).toLowerCase() === wanted);
  return {
    type,
    developerName,
    fullName: `${type.name.slice(0, -'__mdt'.length)}.${developerName}`,
    record: record ?? null,
  };
}
