/** Rows of setup objects that metadata stands for, written again at every start without a change of id. */
import type { ApexBlob } from '../../apex/values/blob.ts';
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { RecordStore } from '../../database/record-store.ts';
import type { Project } from '../../project/types.ts';
import type { Field, SObjectType } from '../../schema/types.ts';

/** Values as SQLite takes them: dates and times as milliseconds, decimals as numbers. */
export type RowValues = Readonly<Record<string, string | number | boolean | ApexBlob | null>>;

export class Deployment {
  constructor(
    readonly project: Project,
    readonly store: RecordStore,
    readonly now: number,
    /** Who the rows are by. */
    readonly administratorId: string,
  ) {}

  /**
   * Writes the row with that key, or changes it where it differs.
   * @returns its id
   */
  put(object: string, key: RowValues, values: RowValues = {}): string {
    const type = this.type(object);
    const id = this.find(object, key);
    if (id === null) return this.insert(type, { ...key, ...values });
    const [current] = this.store.load(type, [id], { includeDeleted: true });
    const changes = Object.entries(values).filter(([name, value]) =>
      this.isOther(this.field(type, name), current, value),
    );
    if (changes.length > 0) this.store.update(this.record(type, { Id: id, ...Object.fromEntries(changes) }));
    return id;
  }

  find(object: string, key: RowValues): string | null {
    const type = this.type(object);
    const names = Object.keys(key);
    const where = names.map((name) => `${this.store.foldedColumn(this.field(type, name))} IS ?`).join(' AND ');
    const row = this.store.driver.prepare(`SELECT "Id" FROM ${this.store.table(type)} WHERE ${where}`).get(
      ...names.map((name) => {
        const field = this.field(type, name);
        const value = this.store.toSql(field, key[name] ?? null);
        return typeof value === 'string' && this.store.foldedColumn(field) !== this.store.column(field)
          ? this.store.fold(value)
          : value;
      }),
    );
    return row === undefined ? null : String(row[0]);
  }

  /** Removes the rows with that key that are not among those to keep. */
  prune(object: string, key: RowValues, keep: readonly string[]): void {
    const type = this.type(object);
    const names = Object.keys(key);
    const where = names.map((name) => `${this.store.column(this.field(type, name))} IS ?`).join(' AND ');
    const rows = this.store.driver
      .prepare(`SELECT "Id" FROM ${this.store.table(type)} WHERE ${where}`)
      .all(...names.map((name) => this.store.toSql(this.field(type, name), key[name] ?? null)));
    this.store.purge(
      type,
      rows.map(([id]) => String(id)).filter((id) => !keep.includes(id)),
    );
  }

  /** @returns whether the org has rows of the object */
  has(object: string): boolean {
    return this.store.schema.object(object)?.isQueryable === true;
  }

  /** @returns the names of the objects that hold records of users */
  objects(): string[] {
    return [...this.store.schema.objects.values()].filter(({ kind }) => kind === 'object').map(({ name }) => name);
  }

  /** @returns the fields of those objects that rights can be given on */
  permissionableFields(): { readonly object: string; readonly field: string; readonly isEditable: boolean }[] {
    return this.objects().flatMap((object) =>
      [...this.type(object).fields.values()]
        .filter((field) => field.isPermissionable)
        .map((field) => ({ object, field: field.name, isEditable: field.isUpdateable })),
    );
  }

  /** @returns whether the project's Apex has the word */
  isNamed(word: string): boolean {
    const pattern = new RegExp(`\\b${word}\\b`, 'i');
    return [...this.project.classes, ...this.project.triggers].some(({ text }) => pattern.test(text));
  }

  /** Writes all rows of an object anew; their ids are given. */
  replaceAll(object: string, rows: readonly RowValues[]): void {
    const type = this.type(object);
    this.store.driver.prepare(`DELETE FROM ${this.store.table(type)}`).run();
    for (const row of rows) this.insert(type, row);
  }

  /** @returns the names of an object's fields */
  fieldsOf(object: string): string[] {
    return [...this.type(object).fields.values()].map((field) => field.name);
  }

  private insert(type: SObjectType, values: RowValues): string {
    const audit: Record<string, string | number> = {};
    for (const name of ['CreatedDate', 'LastModifiedDate', 'SystemModstamp']) audit[name] = this.now;
    for (const name of ['CreatedById', 'LastModifiedById']) audit[name] = this.administratorId;
    const record = this.record(type, {
      ...Object.fromEntries(Object.entries(audit).filter(([name]) => type.fields.has(name.toLowerCase()))),
      ...values,
    });
    this.store.insert(record);
    return record.id ?? '';
  }

  private record(type: SObjectType, values: RowValues): SObjectValue {
    const record = new SObjectValue(type);
    for (const [name, value] of Object.entries(values)) record.fields.set(this.field(type, name).name, value);
    return record;
  }

  private isOther(field: Field, current: SObjectValue | undefined, value: RowValues[string]): boolean {
    return this.store.toSql(field, current?.fields.get(field.name) ?? null) !== this.store.toSql(field, value);
  }

  private type(name: string): SObjectType {
    const type = this.store.schema.object(name);
    if (type === undefined) throw new Error(`The schema has no ${name}`);
    return type;
  }

  private field(type: SObjectType, name: string): Field {
    const field = type.fields.get(name.toLowerCase());
    if (field === undefined) throw new Error(`${type.name} has no ${name}`);
    return field;
  }
}
