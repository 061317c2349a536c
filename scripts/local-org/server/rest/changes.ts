/** What was changed or deleted in a span of time. REST API Developer Guide, "Get Updated", "Get Deleted". */
import { ApexDatetime } from '../../apex/values/datetime.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectType } from '../../schema/types.ts';
import { select } from '../data/select.ts';
import { badRequest } from '../http/fault.ts';
import type { Request } from '../http/router.ts';

/** @returns the answer to `/updated`: ids, and how far it reaches @throws HttpFault for a span that is none */
export function changedSince(tx: Transaction, type: SObjectType, request: Request): object {
  const { start, end } = spanOf(request);
  checkDated(type);
  const { records } = select(
    tx,
    `SELECT Id FROM ${type.name} WHERE LastModifiedDate >= ${start} AND LastModifiedDate < ${end} ORDER BY LastModifiedDate, Id`,
  );
  return { ids: records.map((record) => record.id), latestDateCovered: restMoment(end) };
}

/** @returns the answer to `/deleted`: ids with their moments, and how far it reaches @throws HttpFault as `changedSince` does */
export function deletedSince(tx: Transaction, type: SObjectType, request: Request): object {
  const { start, end } = spanOf(request);
  checkDated(type);
  if (!type.fields.has('isdeleted')) throw badRequest(`${type.name} has no recycle bin.`, 'INVALID_TYPE');
  const { records } = select(
    tx,
    `SELECT Id, SystemModstamp FROM ${type.name} WHERE IsDeleted = true AND SystemModstamp >= ${start} AND SystemModstamp < ${end} ORDER BY SystemModstamp, Id ALL ROWS`,
  );
  return {
    deletedRecords: records.map((record) => ({
      deletedDate: restMoment(momentText(record.fields.get('SystemModstamp'))),
      id: record.id,
    })),
    earliestDateAvailable: restMoment(start),
    latestDateCovered: restMoment(end),
  };
}

const momentText = (value: unknown): string => (value instanceof ApexDatetime ? value.toIso() : '');

const restMoment = (text: string): string => text.replace(/Z$/, '+0000');

function checkDated(type: SObjectType): void {
  if (!type.fields.has('lastmodifieddate') || !type.fields.has('systemmodstamp'))
    throw badRequest(`${type.name} does not tell when it was changed.`, 'INVALID_TYPE');
}

/** @returns literals of SOQL */
function spanOf({ url }: Request): { readonly start: string; readonly end: string } {
  const [start, end] = ['start', 'end'].map((name) => {
    // A plus that was not encoded has become a space.
    const text = (url.searchParams.get(name) ?? '').replace(' ', '+');
    const moment = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    if (Number.isNaN(moment)) throw badRequest(`${name} is to be a date and time, not ${text}`, 'INVALID_DATE');
    return new Date(moment).toISOString();
  }) as [string, string];
  if (start >= end) throw badRequest('startDate cannot be later than endDate', 'INVALID_REPLICATION_DATE');
  return { start, end };
}
