/**
 * A share of a record with the same user or group and cause takes the place of the one that is there. Object Reference,
 * "AccountShare": a create request that matches an existing record updates it and returns it.
 */
import { shareFieldsOf } from '../rules/share-rows.ts';
import { living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function replaceShares(chunk: SaveChunk): void {
  const names = chunk.operation === 'insert' ? shareFieldsOf(chunk.object) : null;
  if (names === null) return;
  const given = new Set<string>();
  for (const row of living(chunk)) {
    const id = existing(chunk, names.parent, row);
    // Of two alike in one statement the second finds nothing yet.
    if (id === null || given.has(id)) continue;
    given.add(id);
    const [old] = chunk.store.load(chunk.object, [id]);
    for (const [name, value] of old!.fields) if (!row.record.fields.has(name)) row.record.fields.set(name, value);
    chunk.store.purge(chunk.object, [id]);
  }
}

function existing({ store, object }: SaveChunk, parent: string, { record }: SaveRow): string | null {
  const names = [parent, 'UserOrGroupId', 'RowCause'];
  const fields = names.map((name) => object.fields.get(name.toLowerCase())!);
  const found = store.driver
    .prepare(
      `SELECT "Id" FROM ${store.table(object)} WHERE ${fields.map((field) => `${store.column(field)} = ?`).join(' AND ')}`,
    )
    .get(...fields.map((field) => store.toSql(field, valueOf(record, field.name))));
  return found === undefined ? null : String(found[0]);
}
