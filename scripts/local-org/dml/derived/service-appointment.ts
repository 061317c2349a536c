/** What kind of record an appointment is for. Object Reference, "ServiceAppointment", ParentRecordType. */
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function deriveServiceAppointment({ store, object }: SaveChunk, { record }: SaveRow): void {
  const id = valueOf(record, 'ParentRecordId');
  const parent = typeof id === 'string' ? store.schema.objectOfId(id) : undefined;
  if (object.fields.has('parentrecordtype')) record.fields.set('ParentRecordType', parent?.name ?? null);
}
