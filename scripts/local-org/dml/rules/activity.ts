/** An activity with a lead is about nothing else. Object Reference, "Task", "Event": WhatId. */
import { dmlErrors } from '../errors.ts';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function refuseLeadWithWhat({ store }: SaveChunk, row: SaveRow): void {
  const who = valueOf(row.record, 'WhoId');
  if (typeof who !== 'string' || valueOf(row.record, 'WhatId') === null) return;
  if (store.schema.objectOfId(who)?.name !== 'Lead') return;
  const fields = ['WhoId', 'WhatId'];
  row.errors.push(
    dmlErrors.integrity(`field integrity exception: ${fields.join(', ')} (WhatId must be empty with a lead)`, fields),
  );
}
