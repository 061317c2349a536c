/** `Database.getUpdated`, `getDeleted`: what changed in a span of time. Apex Reference, "Database Class". */
import type { Transaction } from '../../../org/transaction.ts';
import type { SObjectType } from '../../../schema/types.ts';
import { idType, platformType } from '../../values/apex-type-names.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { apexError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import type { PlatformFunction } from '../platform-class.ts';
import { PlatformRecord } from '../platform-record.ts';

function typeNamed(tx: Transaction, name: string): SObjectType {
  const type = tx.org.schema.object(name);
  if (type === undefined)
    throw apexError('System.InvalidParameterValueException', `${name} is not a valid sObject type`);
  return type;
}

function changed(
  tx: Transaction,
  type: SObjectType,
  isDeleted: boolean,
  from: ApexDatetime,
  to: ApexDatetime,
): (readonly [id: string, at: number])[] {
  const stamp = type.fields.has('systemmodstamp') ? 'SystemModstamp' : 'CreatedDate';
  return tx.org.store.driver
    .prepare(
      `SELECT "Id", "${stamp}" FROM ${tx.org.store.table(type)} WHERE "IsDeleted" = ? AND "${stamp}" >= ? AND "${stamp}" <= ?`,
    )
    .all(isDeleted ? 1 : 0, from.ms, to.ms)
    .map(([id, at]) => [String(id), Number(at)] as const);
}

export const replicationStatics: Readonly<Record<string, PlatformFunction>> = {
  'getUpdated(String, Datetime, Datetime)': (tx, name: string, from: ApexDatetime, to: ApexDatetime) =>
    new PlatformRecord('Database.GetUpdatedResult', {
      Ids: new ApexList(
        idType,
        changed(tx, typeNamed(tx, name), false, from, to).map(([id]) => id),
      ),
      LatestDateCovered: to,
    }),
  'getDeleted(String, Datetime, Datetime)': (tx, name: string, from: ApexDatetime, to: ApexDatetime) =>
    new PlatformRecord('Database.GetDeletedResult', {
      DeletedRecords: new ApexList(
        platformType('Database.DeletedRecord'),
        changed(tx, typeNamed(tx, name), true, from, to).map(
          ([id, at]) => new PlatformRecord('Database.DeletedRecord', { Id: id, DeletedDate: new ApexDatetime(at) }),
        ),
      ),
      EarliestDateAvailable: from,
      LatestDateCovered: to,
    }),
};
