/**
 * When something was last done about a record: the latest day of its events and completed tasks.
 * Object Reference, "Account", "Contact", LastActivityDate.
 */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { RecordStore } from '../../database/record-store.ts';
import type { SObjectType } from '../../schema/types.ts';
import { living, valueOf, type SaveChunk } from '../save-chunk.ts';

const ACTIVITIES: Readonly<Record<string, string>> = { Task: 'a."IsClosed" = 1', Event: '1' };
const REFERENCES = ['WhoId', 'WhatId', 'AccountId'];

/** After activities were saved, deleted or restored: their people, things and accounts, now and before. */
export function noteLastActivity(chunk: SaveChunk): void {
  if (!(chunk.object.name in ACTIVITIES)) return;
  const records = living(chunk).flatMap(({ record, old }) => [record, ...(old === null ? [] : [old])]);
  const byObject = new Map<SObjectType, Set<string>>();
  for (const id of records.flatMap(idsOf)) {
    const object = chunk.store.schema.objectOfId(id);
    if (object !== undefined) byObject.set(object, (byObject.get(object) ?? new Set()).add(id));
  }
  for (const [object, ids] of byObject) note(chunk.store, object, [...ids]);
}

function idsOf(record: SObjectValue): string[] {
  return REFERENCES.map((name) => valueOf(record, name)).filter((id) => typeof id === 'string');
}

/** One statement for all records of an object. */
function note(store: RecordStore, object: SObjectType, ids: readonly string[]): void {
  const field = object.fields.get('lastactivitydate');
  if (field === undefined || !store.isStored(field)) return;
  const table = store.table(object);
  const days = Object.entries(ACTIVITIES).flatMap(([name, done]) =>
    store.schema.object(name) === undefined
      ? []
      : REFERENCES.map(
          (reference) =>
            `SELECT a."ActivityDate" AS day FROM "${name}" a WHERE a."${reference}" = ${table}."Id" AND a."IsDeleted" = 0 AND ${done}`,
        ),
  );
  store.driver
    .prepare(
      `UPDATE ${table} SET ${store.column(field)} = (SELECT max(day) FROM (${days.join(' UNION ALL ')})) WHERE "Id" IN (SELECT value FROM json_each(?))`,
    )
    .run(JSON.stringify(ids));
}
