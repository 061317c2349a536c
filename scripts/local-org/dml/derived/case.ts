/** Whether a Case is closed. Source: Object Reference, "Case". */
import { ApexDatetime } from '../../apex/values/datetime.ts';
import { isClosedStatus } from './closed-status.ts';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function deriveCase(chunk: SaveChunk, row: SaveRow): void {
  if (row.old === null) workByDefaultHours(chunk, row);
  const isClosed = isClosedStatus(chunk, 'CaseStatus', valueOf(row.record, 'Status'));
  if (chunk.object.fields.has('isclosed')) row.record.fields.set('IsClosed', isClosed);
  if (!chunk.object.fields.has('closeddate')) return;
  if (!isClosed) row.record.fields.set('ClosedDate', null);
  else if (valueOf(row.record, 'ClosedDate') === null)
    row.record.fields.set('ClosedDate', new ApexDatetime(chunk.tx.org.clock.now()));
}

/** A case that names no business hours has those of the org. */
function workByDefaultHours({ store, object }: SaveChunk, { record }: SaveRow): void {
  if (!object.fields.has('businesshoursid') || record.fields.has('BusinessHoursId')) return;
  const hours = store.driver.prepare('SELECT "Id" FROM "BusinessHours" WHERE "IsDefault" = 1').get();
  if (hours !== undefined) record.fields.set('BusinessHoursId', String(hours[0]));
}
