/**
 * When something was last done about a record: the latest day of its events and completed tasks.
 * Object Reference, "Account", "Contact", LastActivityDate.
 */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { RecordStore } from '../../database/record-store.ts';
import { living, valueOf, type SaveChunk } from '../save-chunk.ts';

const ACTIVITIES: Readonly<Record<string, string>> = { Task: 'a."IsClosed" = 1', Event: '1' };
const REFERENCES = ['WhoId', 'WhatId', 'AccountId'];

/** After activities were saved, deleted or restored: their people, things and accounts, now and before. */
export function noteLastActivity(chunk: SaveChunk): void {
  if (!(chunk.object.name in ACTIVITIES)) return;
  const records = living(chunk).flatMap(({ record, old }) => [record, ...(old === null ? [] : [old])]);
  for (const id of new Set(records.flatMap(idsOf))) note(chunk.store, id);
}

function idsOf(record: SObjectValue): string[] {
  return REFERENCES.map((name) => valueOf(record, name)).filter((id) => typeof id === 'string');
}

function note(store: RecordStore, id: string): void {
  const object = store.schema.objectOfId(id);
  const field = object?.fields.get('lastactivitydate');
  if (object === undefined || field === undefined || !store.isStored(field)) return;
  const days = Object.entries(ACTIVITIES).flatMap(([name, done]) =>
    store.schema.object(name) === undefined
      ? []
      : REFERENCES.map(
          (reference) =>
            `SELECT a."ActivityDate" AS day FROM "${name}" a WHERE a."${reference}" = ? AND a."IsDeleted" = 0 AND ${done}`,
        ),
  );
  store.driver
    .prepare(
      `UPDATE ${store.table(object)} SET ${store.column(field)} = (SELECT max(day) FROM (${days.join(' UNION ALL ')})) WHERE "Id" = ?`,
    )
    .run(...days.map(() => id), id);
}
