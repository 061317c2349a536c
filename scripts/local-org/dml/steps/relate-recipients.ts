/**
 * The ids that an email is made with become relations, one for each person. Object Reference, "EmailMessage", ToIds,
 * CcIds and BccIds.
 */
import { ApexList } from '../../apex/values/list.ts';
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import { insertAlong } from '../insert-along.ts';
import { living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

const LISTS: Readonly<Record<string, string>> = {
  ToIds: 'ToAddress',
  CcIds: 'CcAddress',
  BccIds: 'BccAddress',
};

/** After the emails are written. */
export function relateRecipients(chunk: SaveChunk): void {
  if (chunk.object.name !== 'EmailMessage' || chunk.operation !== 'insert') return;
  if (chunk.store.schema.object('EmailMessageRelation') === undefined) return;
  for (const row of living(chunk)) {
    const relations = Object.entries(LISTS).flatMap(([list, type]) =>
      idsOf(row, list).map((id) => relation(chunk, row, id, type)),
    );
    row.errors.push(...insertAlong(chunk, relations));
  }
}

function idsOf({ given }: SaveRow, list: string): readonly string[] {
  const ids = given.fields.get(list);
  return ids instanceof ApexList ? ids.items.filter((id): id is string => typeof id === 'string') : [];
}

function relation({ store }: SaveChunk, row: SaveRow, personId: string, type: string): SObjectValue {
  const record = new SObjectValue(store.schema.object('EmailMessageRelation')!);
  const person = store.schema.objectOfId(personId);
  const [found] = person === undefined ? [] : store.load(person, [personId]);
  const values: Readonly<Record<string, ApexValue>> = {
    EmailMessageId: row.id ?? row.record.id,
    RelationId: personId,
    RelationType: type,
    RelationAddress: found === undefined || !person!.fields.has('email') ? null : valueOf(found, 'Email'),
  };
  for (const [name, value] of Object.entries(values)) record.fields.set(name, value);
  return record;
}
