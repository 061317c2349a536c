/** The record types of accounts that are persons. Object Reference, "RecordType", `IsPersonType`. */
import type { SaveChunk } from './save-chunk.ts';

/** @returns their ids, the default one of the user's profile first */
export function personTypes({ tx, store, object }: SaveChunk): readonly string[] {
  const names = object.recordTypes.filter(({ isPersonType }) => isPersonType).map(({ name }) => name);
  const type = store.schema.object('RecordType');
  if (names.length === 0 || type === undefined) return [];
  const standard = tx.org.access.defaultRecordType(tx, 'PersonAccount');
  const rows = store.driver
    .prepare(`SELECT "DeveloperName", "Id" FROM ${store.table(type)} WHERE "SobjectType" = ?`)
    .all(object.name);
  const ids = new Map(rows.map(([name, id]) => [String(name), String(id)]));
  const ordered = standard !== null && names.includes(standard) ? [standard, ...names] : names;
  return ordered.flatMap((name) => ids.get(name) ?? []);
}
