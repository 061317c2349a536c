/** `Schema.RecordTypeInfo`. Apex Reference, "RecordTypeInfo Class". */
import type { Transaction } from '../../../org/transaction.ts';
import { qualifiedName } from '../../../schema/qualified-name.ts';
import type { SObjectType } from '../../../schema/types.ts';
import { idType, platformType, stringType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { allRecords } from '../data/all-records.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';
import type { PlatformClass } from '../platform-class.ts';

const MASTER_ID = '012000000000000AAA';

export const recordTypeClasses: readonly PlatformClass[] = [recordClass('Schema.RecordTypeInfo')];

/** Events, values of standard picklists (`OpportunityStage`, `TaskStatus`) and what they are grouped by have not even the master. */
function hasRecordTypes({ name, kind, fields }: SObjectType): boolean {
  return (
    kind !== 'platformEvent' && name !== 'BusinessProcess' && !(fields.has('sortorder') && fields.has('masterlabel'))
  );
}

/** The project's record types, and the master that nearly every object has. */
function infos(tx: Transaction, type: SObjectType): PlatformRecord[] {
  if (!hasRecordTypes(type)) return [];
  const rows = allRecords(tx, 'RecordType').filter(
    (row) => row.fields.get('SobjectType') === qualifiedName(type.name, type.namespace),
  );
  const standard = tx.org.access.defaultRecordType(tx, type.name);
  const own = type.recordTypes.map(({ name, label, isActive }) => {
    const id = rows.find((row) => row.fields.get('DeveloperName') === name)?.id ?? null;
    return info({
      Name: label,
      DeveloperName: name,
      RecordTypeId: id,
      Active: isActive,
      Available: isActive,
      Master: false,
      DefaultRecordTypeMapping: name === standard,
    });
  });
  return [
    ...own,
    info({
      Name: 'Master',
      DeveloperName: 'Master',
      RecordTypeId: MASTER_ID,
      Active: true,
      Available: true,
      Master: true,
      DefaultRecordTypeMapping: standard === null,
    }),
  ];
}

const info = (values: Readonly<Record<string, unknown>>): PlatformRecord =>
  new PlatformRecord('Schema.RecordTypeInfo', values);
const element = platformType('Schema.RecordTypeInfo');

function mapBy(tx: Transaction, type: SObjectType, name: string, key = stringType): ApexMap<string, PlatformRecord> {
  return new ApexMap(
    key,
    element,
    infos(tx, type).map((entry) => [entry.get(tx, name) as string, entry] as const),
  );
}

/** The members of DescribeSObjectResult about record types. */
export function recordTypeFacts(type: SObjectType): Readonly<Record<string, (tx: Transaction) => unknown>> {
  return {
    RecordTypeInfos: (tx) => new ApexList(element, infos(tx, type)),
    RecordTypeInfosByName: (tx) => mapBy(tx, type, 'Name'),
    RecordTypeInfosByDeveloperName: (tx) => mapBy(tx, type, 'DeveloperName'),
    RecordTypeInfosById: (tx) => mapBy(tx, type, 'RecordTypeId', idType),
  };
}
