/** Requests that hold only if a record has, or has not, changed since. REST API Developer Guide, "Conditional Request Headers". */
import { ApexDatetime } from '../../apex/values/datetime.ts';
import type { SObjectValue } from '../../apex/values/sobject.ts';
import { HttpFault } from '../http/fault.ts';
import type { Request } from '../http/router.ts';

/** Whether a reader has the record as it is. */
export function isUnchanged(request: Request, record: SObjectValue): boolean {
  const since = momentOf(request, 'if-modified-since');
  const changed = changedAt(record);
  return since !== null && changed !== null && changed <= since;
}

/** @throws HttpFault 412 when somebody has changed the record since */
export function checkUnchanged(request: Request, record: SObjectValue): void {
  const since = momentOf(request, 'if-unmodified-since');
  const changed = changedAt(record);
  if (since !== null && changed !== null && changed > since)
    throw new HttpFault(412, 'PRECONDITION_FAILED', 'The record has been modified since the time given.');
}

/** Headers count whole seconds. */
function changedAt(record: SObjectValue): number | null {
  const changed = record.fields.get('LastModifiedDate');
  return changed instanceof ApexDatetime ? Math.floor(changed.ms / 1000) : null;
}

function momentOf({ headers }: Request, name: 'if-modified-since' | 'if-unmodified-since'): number | null {
  const moment = Date.parse(String(headers[name] ?? ''));
  return Number.isNaN(moment) ? null : Math.floor(moment / 1000);
}
