/** What activities ask for. Object Reference, "Task" and "Event": WhatId, DurationInMinutes. */
import { doubt, unsupported } from '../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../errors/unsupported-platform.ts';
import { dmlErrors } from '../errors.ts';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function checkTask(chunk: SaveChunk, row: SaveRow): void {
  refuseLeadWithWhat(chunk, row);
  doubtSeries(row);
}

export function checkEvent(chunk: SaveChunk, row: SaveRow): void {
  refuseLeadWithWhat(chunk, row);
  doubtSeries(row);
  const minutes = valueOf(row.record, 'DurationInMinutes');
  if (typeof minutes === 'number' && minutes < 0)
    row.errors.push(
      dmlErrors.integrity('Duration must be between 0 and 1440 minutes: Duration', ['DurationInMinutes']),
    );
}

/** Salesforce makes the activities of a series along with the first, which nobody does here. */
function doubtSeries({ record, old }: SaveRow): void {
  if (old === null && ['IsRecurrence', 'IsRecurrence2'].some((name) => valueOf(record, name) === true))
    doubt(() => unsupported(unsupportedPlatform.feature, [`A series of the type ${record.type.name}`]));
}

/** An activity with a lead is about nothing else. */
function refuseLeadWithWhat({ store }: SaveChunk, row: SaveRow): void {
  const who = valueOf(row.record, 'WhoId');
  if (typeof who !== 'string' || valueOf(row.record, 'WhatId') === null) return;
  if (store.schema.objectOfId(who)?.name !== 'Lead') return;
  const fields = ['WhoId', 'WhatId'];
  row.errors.push(
    dmlErrors.integrity(`field integrity exception: ${fields.join(', ')} (WhatId must be empty with a lead)`, fields),
  );
}
