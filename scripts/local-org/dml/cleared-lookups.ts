/**
 * What a delete did to the records around: lookups it cleared, so that an undelete sets them again, and details it took
 * along, so that an undelete brings those back and not what was deleted before on its own.
 * Source: Apex Developer Guide, "Restoring Deleted Records"; SOAP API Developer Guide, "undelete()".
 */
import type { RecordStore } from '../database/record-store.ts';
import type { Relative } from './relatives.ts';

interface Pointing {
  readonly id: string;
  readonly to: string;
}

/** Beside all custom lookups: parent accounts, parent cases, managers of contacts. */
const STANDARD = new Set(['Account.ParentId', 'Case.ParentId', 'Contact.ReportsToId']);

/** @param found rows that point to records about to be deleted, as `pointingRows` tells them */
export function rememberCleared(store: RecordStore, relative: Relative, found: readonly Pointing[]): void {
  const { object, field } = relative;
  if (field.name.endsWith('__c') || STANDARD.has(`${object.name}.${field.name}`)) remember(store, relative, found);
}

/** @param found living rows that go with the records they point to */
export function rememberCascaded(store: RecordStore, relative: Relative, found: readonly Pointing[]): void {
  remember(store, relative, found);
}

/** @returns the ids of the rows that went with those parents */
export function cascadedWith(store: RecordStore, { object, field }: Relative, parents: readonly string[]): string[] {
  const marks = parents.map(() => '?').join(', ');
  const rows = store.driver
    .prepare(`SELECT DISTINCT child FROM "~cleared" WHERE object = ? AND field = ? AND parent IN (${marks})`)
    .all(object.name, field.name, ...parents);
  return rows.map(([child]) => String(child));
}

function remember(store: RecordStore, { object, field }: Relative, found: readonly Pointing[]): void {
  const insert = store.driver.prepare(
    'INSERT OR IGNORE INTO "~cleared" (parent, object, field, child) VALUES (?, ?, ?, ?)',
  );
  for (const { id, to } of found) insert.run(to, object.name, field.name, id);
}

/** Points the rows to the restored records again, but for those that point elsewhere by now. */
export function restoreCleared(store: RecordStore, parents: readonly string[]): void {
  const marks = parents.map(() => '?').join(', ');
  const cleared = store.driver
    .prepare(`SELECT parent, object, field, child FROM "~cleared" WHERE parent IN (${marks})`)
    .all(...parents)
    .map((row) => row.map(String) as [string, string, string, string]);
  for (const [parent, objectName, fieldName, child] of cleared) {
    const object = store.schema.object(objectName);
    const field = object?.fields.get(fieldName.toLowerCase());
    if (object === undefined || field === undefined || !store.isStored(field)) continue;
    const column = store.column(field);
    store.driver
      .prepare(`UPDATE ${store.table(object)} SET ${column} = ? WHERE "Id" = ? AND ${column} IS NULL`)
      .run(parent, child);
  }
}

/** Forgets what their delete did, once all of it has been set right. */
export function forget(store: RecordStore, parents: readonly string[]): void {
  const marks = parents.map(() => '?').join(', ');
  store.driver.prepare(`DELETE FROM "~cleared" WHERE parent IN (${marks})`).run(...parents);
}
