/** Which rows of an upsert exist already. Source: Apex Developer Guide, "Upserting Records". */
import type { Field } from '../schema/types.ts';
import { dmlErrors } from './errors.ts';
import type { DmlStatement } from './run-chunk.ts';
import { valueOf, type SaveRow } from './save-chunk.ts';

/** Sets `id` and `isCreated` of every row of a chunk; rows without a key, with a key twice, or with several matches fail. */
export function matchUpsertRows(statement: DmlStatement, rows: readonly SaveRow[]): void {
  const field = rows[0]!.given.type.fields.get((statement.options.externalIdField ?? 'Id').toLowerCase());
  if (field === undefined || field.name === 'Id') for (const row of rows) row.isCreated = row.id === null;
  else matchByField(statement, rows, field);
}

function matchByField({ store }: DmlStatement, rows: readonly SaveRow[], field: Field): void {
  const type = rows[0]!.given.type;
  const isFolded = !field.isCaseSensitive;
  const keyOf = (row: SaveRow): string | null => {
    const value = valueOf(row.given, field.name);
    const stored = value === null || value === '' ? null : String(store.toSql(field, value));
    return stored === null ? null : isFolded ? store.fold(stored) : stored;
  };
  const rowsByKey = new Map<string, SaveRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) row.errors.push(dmlErrors.externalIdMissing(field.name));
    else rowsByKey.set(key, [...(rowsByKey.get(key) ?? []), row]);
  }
  for (const row of [...rowsByKey.values()].filter((same) => same.length > 1).flat())
    row.errors.push(dmlErrors.duplicateExternalId(field.name, String(valueOf(row.given, field.name))));
  const seen = new Set(rowsByKey.keys());
  const column = isFolded ? store.foldedColumn(field) : store.column(field);
  const marks = [...seen].map(() => '?').join(', ');
  const isDeleted = type.fields.get('isdeleted');
  const alive = isDeleted === undefined || !store.isStored(isDeleted) ? '' : ` AND ${store.column(isDeleted)} = 0`;
  const asSql = (key: string): string | number => (['Number', 'Integer'].includes(field.kind) ? Number(key) : key);
  const found =
    seen.size === 0
      ? []
      : store.driver
          .prepare(`SELECT "Id", ${column} FROM ${store.table(type)} WHERE ${column} IN (${marks})${alive}`)
          .all(...[...seen].map(asSql));
  const idsByKey = new Map<string, string[]>();
  for (const [id, key] of found) idsByKey.set(String(key), [...(idsByKey.get(String(key)) ?? []), String(id)]);
  for (const row of rows.filter((each) => each.errors.length === 0)) {
    const ids = idsByKey.get(keyOf(row)!) ?? [];
    if (ids.length > 1) row.errors.push(dmlErrors.manyForExternalId(field, ids));
    row.isCreated = ids.length === 0;
    row.id = ids[0] ?? null;
  }
}
