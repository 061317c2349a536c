/** Required fields: those marked so, the master of a detail record, and the name where the object asks for one. */
import { dmlErrors } from '../errors.ts';
import { planOf } from '../object-plan.ts';
import { living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** Reports all missing fields of a row in one error, as the platform does. */
export function checkRequired(chunk: SaveChunk): void {
  const { required } = planOf(chunk.object);
  for (const row of living(chunk)) {
    const missing = required.filter((field) => {
      // Only a save through a screen asks for fields that this save does not touch.
      if (row.old !== null && valueOf(row.old, field.name) === null) return false;
      return valueOf(row.record, field.name) === null;
    });
    const names = [...missing.map((field) => field.name), ...missingTimes(chunk, row), ...missingMember(chunk, row)];
    if (names.length > 0) row.errors.push(dmlErrors.required(names));
  }
}

/** An event that does not last all day says how long it lasts, or when it ends. Object Reference, "Event". */
function missingTimes({ object }: SaveChunk, { record }: SaveRow): string[] {
  if (object.name !== 'Event' || valueOf(record, 'IsAllDayEvent') === true) return [];
  const isOpen = ['DurationInMinutes', 'EndDateTime'].every((name) => valueOf(record, name) === null);
  return isOpen ? ['DurationInMinutes'] : [];
}

/** A member is a lead or a contact, or an account where the org allows it. Object Reference, "CampaignMember". */
function missingMember({ object }: SaveChunk, { record }: SaveRow): string[] {
  if (object.name !== 'CampaignMember') return [];
  const isNobody = ['ContactId', 'LeadId', 'AccountId'].every((name) => valueOf(record, name) === null);
  return isNobody ? ['ContactId', 'LeadId'] : [];
}
