/** Reads rows of setup objects, column by column; all of an object's rows are few. */
import type { SqlValue } from '../../database/driver.ts';
import type { RecordStore } from '../../database/record-store.ts';

export type SetupRow = Readonly<Record<string, SqlValue>>;

/**
 * @param columns names of stored fields; one the object does not have reads as null
 * @param filter SQL after WHERE, over the columns
 */
export function setupRows(
  store: RecordStore,
  object: string,
  columns: readonly string[],
  filter = '1',
  ...values: SqlValue[]
): SetupRow[] {
  const type = store.schema.object(object);
  if (!type?.isQueryable) return [];
  const selected = columns.map((name) => (type.fields.has(name.toLowerCase()) ? `"${name}"` : 'NULL'));
  const rows = store.driver
    .prepare(`SELECT ${selected.join(', ')} FROM ${store.table(type)} WHERE "IsDeleted" = 0 AND (${filter})`)
    .all(...values);
  return rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null])));
}
