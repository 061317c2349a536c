/**
 * Lookups that a delete cleared, so that an undelete of their record sets them again.
 * Source: Apex Developer Guide, "Restoring Deleted Records".
 */
import type { RecordStore } from '../database/record-store.ts';
import type { Relative } from './relatives.ts';

/** Beside all custom lookups: parent accounts, parent cases, managers of contacts. */
const STANDARD = new Set(['Account.ParentId', 'Case.ParentId', 'Contact.ReportsToId']);

/** @param found rows that point to records about to be deleted, as `pointingRows` tells them */
export function rememberCleared(
  store: RecordStore,
  { object, field }: Relative,
  found: readonly { readonly id: string; readonly to: string }[],
): void {
  if (!field.name.endsWith('__c') && !STANDARD.has(`${object.name}.${field.name}`)) return;
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
  if (cleared.length > 0) store.driver.prepare(`DELETE FROM "~cleared" WHERE parent IN (${marks})`).run(...parents);
}
