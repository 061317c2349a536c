/**
 * A share of a record with the same user or group and cause takes the place of the one that is there. Object Reference,
 * "AccountShare": a create request that matches an existing record updates it and returns it.
 */
import { shareFieldsOf } from '../rules/share-rows.ts';
import { living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function replaceShares(chunk: SaveChunk): void {
  const names = chunk.operation === 'insert' ? shareFieldsOf(chunk.object) : null;
  if (names === null) return;
  const keys = [names.parent, 'UserOrGroupId', 'RowCause'];
  const existing = sharesByKey(chunk, keys);
  if (existing.size === 0) return;
  const replaced = new Map<string, SaveRow>();
  for (const row of living(chunk)) {
    const id = existing.get(keyOf(keys.map((name) => valueOf(row.record, name))));
    // Of two alike in one statement the second finds nothing yet.
    if (id !== undefined && !replaced.has(id)) replaced.set(id, row);
  }
  for (const old of chunk.store.load(chunk.object, [...replaced.keys()])) {
    const { fields } = replaced.get(old.id!)!.record;
    for (const [name, value] of old.fields) if (!fields.has(name)) fields.set(name, value);
  }
  chunk.store.purge(chunk.object, [...replaced.keys()]);
}

const keyOf = (values: readonly unknown[]): string => values.map(String).join(' ');

/** @returns the ids of the shares that the records of these rows have, by record, user or group, and cause */
function sharesByKey(chunk: SaveChunk, keys: readonly string[]): ReadonlyMap<string, string> {
  const { store, object } = chunk;
  const columns = keys.map((name) => store.column(object.fields.get(name.toLowerCase())!));
  const parents = [...new Set(living(chunk).map(({ record }) => valueOf(record, keys[0]!)))];
  const found = store.driver
    .prepare(
      `SELECT "Id", ${columns.join(', ')} FROM ${store.table(object)} WHERE ${columns[0]!} IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(parents));
  return new Map(found.map(([id, ...values]) => [keyOf(values), String(id)]));
}
