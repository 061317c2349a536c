/** What the user worked on last: here the records he or she changed. REST API Developer Guide, "Recently Viewed Items". */
import type { Transaction } from '../../org/transaction.ts';
import { ApexDatetime } from '../../apex/values/datetime.ts';
import type { SObjectType } from '../../schema/types.ts';
import { select, soqlText } from '../data/select.ts';
import { restRecord } from './rest-record.ts';

/** @returns the latest first */
export function recentRecords(tx: Transaction, types: readonly SObjectType[], most: number, version: string): object[] {
  return types
    .filter((type) => isListed(tx, type))
    .flatMap((type) => {
      const name = type.nameField?.name ?? 'Id';
      const { records } = select(
        tx,
        `SELECT Id, ${name === 'Id' ? '' : `${name}, `}LastModifiedDate FROM ${type.name} WHERE LastModifiedById = ${soqlText(tx.user.id)} ORDER BY LastModifiedDate DESC LIMIT ${most}`,
      );
      return records;
    })
    .map((record) => ({ record, at: record.fields.get('LastModifiedDate') }))
    .sort((left, right) => timeOf(right.at) - timeOf(left.at))
    .slice(0, most)
    .map(({ record }) => {
      record.fields.delete('LastModifiedDate');
      return restRecord(record, version);
    });
}

const timeOf = (value: unknown): number => (value instanceof ApexDatetime ? value.ms : 0);

function isListed(tx: Transaction, type: SObjectType): boolean {
  return (
    type.kind === 'object' &&
    type.isQueryable &&
    ['lastmodifiedbyid', 'lastmodifieddate'].every((name) => type.fields.get(name)?.isFilterable === true) &&
    tx.org.access.object(tx, type.name).read
  );
}
