/** Makes the tables of a schema, and brings those of an earlier one up to it by adding what is new. */
import type { Schema, SObjectType } from '../schema/types.ts';
import { columnsOf, fold, hasTable, indexesOf, isFolded, isStored } from './columns.ts';
import type { Driver } from './driver.ts';
import { quote } from './open-driver.ts';
import { putViews } from './views.ts';

export interface Migration {
  readonly created: number;
  readonly changed: readonly string[];
  /** What the database holds in a way the schema no longer says; needs a fresh database to be put right. */
  readonly conflicts: readonly string[];
}

/** What the org keeps beside its objects; `~` is in no object's name. */
const ownTables = [
  '"~setting" (key TEXT PRIMARY KEY, value TEXT NOT NULL)',
  '"~auto_number" (field TEXT PRIMARY KEY, value INTEGER NOT NULL)',
  '"~message" (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL)',
  '"~read" (reader TEXT NOT NULL, thing TEXT NOT NULL, PRIMARY KEY (reader, thing)) WITHOUT ROWID',
  '"~scheduled" (trigger_id TEXT PRIMARY KEY, user_id TEXT NOT NULL, class TEXT NOT NULL, state TEXT)',
  '"~event" (id INTEGER PRIMARY KEY AUTOINCREMENT, user_id TEXT NOT NULL, object TEXT NOT NULL, body TEXT NOT NULL)',
  '"~session" (key TEXT PRIMARY KEY, kind TEXT NOT NULL, user_id TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID',
  '"~ingest" (id TEXT PRIMARY KEY, state TEXT NOT NULL, body TEXT NOT NULL, content BLOB)',
  '"~ingest_row" (job TEXT NOT NULL, row INTEGER NOT NULL, id TEXT, is_created INTEGER NOT NULL, error TEXT, PRIMARY KEY (job, row)) WITHOUT ROWID',
  '"~cleared" (parent TEXT NOT NULL, object TEXT NOT NULL, field TEXT NOT NULL, child TEXT NOT NULL, PRIMARY KEY (parent, object, field, child)) WITHOUT ROWID',
];

/** Runs in one transaction; data is never dropped. */
export function migrate(driver: Driver, schema: Schema): Migration {
  const conflicts: string[] = [];
  const changed: string[] = [];
  let created = 0;
  driver.begin();
  try {
    for (const table of ownTables) driver.exec(`CREATE TABLE IF NOT EXISTS ${table}`);
    const tables = tableColumns(driver);
    const indexes = new Set(
      driver
        .prepare("SELECT name FROM sqlite_master WHERE type = 'index'")
        .all()
        .map(([name]) => String(name)),
    );
    for (const object of schema.objects.values()) {
      if (!hasTable(object)) continue;
      const present = tables.get(object.name);
      if (present === undefined) {
        driver.exec(
          `CREATE TABLE ${quote(object.name)} (${columnsOf(object)
            .map((column) => column.definition)
            .join(', ')}) WITHOUT ROWID`,
        );
        created++;
      } else {
        addColumns(driver, object, present, changed, conflicts);
      }
      for (const [name, sql] of indexesOf(object)) if (!indexes.has(name)) addIndex(driver, name, sql, conflicts);
    }
    putViews(driver, schema);
    savePrefixes(driver, schema);
    driver.commit();
  } catch (error) {
    driver.rollback();
    throw error;
  }
  return { created, changed, conflicts };
}

/** Key prefixes given to objects before, by object name; none for a new database. */
export function keyPrefixes(driver: Driver): Map<string, string> {
  const known = driver.prepare("SELECT count(*) FROM sqlite_master WHERE name = '~setting'").get()?.[0];
  if (known === 0) return new Map();
  const row = driver.prepare(`SELECT value FROM "~setting" WHERE key = 'keyPrefixes'`).get();
  return new Map(row === undefined ? [] : (JSON.parse(String(row[0])) as [string, string][]));
}

function savePrefixes(driver: Driver, schema: Schema): void {
  const all = keyPrefixes(driver);
  for (const object of schema.objects.values())
    if (object.keyPrefix !== '' && object.kind !== 'share' && object.kind !== 'history')
      all.set(object.name, object.keyPrefix);
  driver
    .prepare(`INSERT INTO "~setting" VALUES ('keyPrefixes', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`)
    .run(JSON.stringify([...all]));
}

function tableColumns(driver: Driver): Map<string, Map<string, string>> {
  const tables = new Map<string, Map<string, string>>();
  const rows = driver
    .prepare(
      "SELECT m.name, c.name, c.type FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'",
    )
    .all();
  for (const [table, column, type] of rows) {
    const columns = tables.get(String(table)) ?? new Map<string, string>();
    columns.set(String(column), String(type));
    tables.set(String(table), columns);
  }
  return tables;
}

function addColumns(
  driver: Driver,
  object: SObjectType,
  present: ReadonlyMap<string, string>,
  changed: string[],
  conflicts: string[],
): void {
  const added = new Set<string>();
  for (const column of columnsOf(object)) {
    const type = present.get(column.name);
    if (type === undefined) {
      driver.exec(`ALTER TABLE ${quote(object.name)} ADD COLUMN ${column.definition}`);
      added.add(column.name);
      if (!column.name.endsWith('~')) changed.push(`${object.name}.${column.name}`);
    } else if (type !== column.type) {
      conflicts.push(`${object.name}.${column.name} is stored as ${type}, its field now needs ${column.type}`);
    }
  }
  for (const field of object.fields.values()) {
    const isNewlyFolded = isStored(field) && isFolded(field) && added.has(`${field.name}~`) && present.has(field.name);
    if (isNewlyFolded) refold(driver, object.name, field.name);
  }
}

function refold(driver: Driver, table: string, column: string): void {
  const update = driver.prepare(`UPDATE ${quote(table)} SET ${quote(`${column}~`)} = ? WHERE "Id" = ?`);
  for (const [id, text] of driver
    .prepare(`SELECT "Id", ${quote(column)} FROM ${quote(table)} WHERE ${quote(column)} IS NOT NULL`)
    .all()) {
    update.run(fold(String(text)), id ?? null);
  }
}

function addIndex(driver: Driver, name: string, sql: string, conflicts: string[]): void {
  try {
    driver.exec(sql);
  } catch (error) {
    // Rows written before the field was unique may already break it.
    conflicts.push(`${name.replace(/\.unique$/, '')} cannot be made unique: ${(error as Error).message}`);
  }
}
