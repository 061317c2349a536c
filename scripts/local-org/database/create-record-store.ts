/** The record store over a driver whose tables `migrate` has made. */
import { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import { localPath, namesSchema, qualifiedPath } from '../schema/qualified-name.ts';
import type { Field, Schema, SObjectType } from '../schema/types.ts';
import { nextAutoNumbers } from './auto-numbers.ts';
import { fold, foldedName, isFolded, isStored } from './columns.ts';
import type { Driver, SqlValue, Statement } from './driver.ts';
import { quote } from './open-driver.ts';
import { hasPersonName, nameParts, personName } from './person-name.ts';
import { RecordIds } from './record-ids.ts';
import type { LoadOptions, RecordStore } from './record-store.ts';
import { fromSql, toSql } from './sql-values.ts';

/** @param now the org's clock, for auto numbers that hold a date */
export function createRecordStore(driver: Driver, schema: Schema, now: () => number): RecordStore {
  return new SqlRecordStore(driver, schema, now);
}

/** How many ids one statement asks for; lists are filled up, so that few statements serve all lengths. */
const listLengths = [1, 10, 50, 200];

class SqlRecordStore implements RecordStore {
  private readonly ids: RecordIds;
  private readonly storedFields = new Map<SObjectType, readonly Field[]>();

  constructor(
    readonly driver: Driver,
    readonly schema: Schema,
    private readonly now: () => number,
  ) {
    this.ids = new RecordIds(driver, schema);
  }

  table(object: SObjectType): string {
    return quote(object.name);
  }

  column(field: Field): string {
    return quote(field.name);
  }

  foldedColumn(field: Field): string {
    return quote(foldedName(field));
  }

  fold(text: string): string {
    return fold(text);
  }

  isStored(field: Field): boolean {
    return isStored(field);
  }

  toSql(field: Field, value: ApexValue): SqlValue {
    return toSql(
      field,
      typeof value === 'string' && namesSchema(field) ? localPath(value, this.schema.namespace) : value,
    );
  }

  fromSql(field: Field, value: SqlValue): ApexValue {
    const told = fromSql(field, value);
    return typeof told === 'string' && namesSchema(field) ? qualifiedPath(told, this.schema.namespace) : told;
  }

  nextId(object: SObjectType): string {
    return this.ids.next(object);
  }

  nextAutoNumbers(object: SObjectType, field: Field, count: number): string[] {
    return nextAutoNumbers(this.driver, object, field, count, this.now());
  }

  insert(record: SObjectValue): void {
    if (record.id === null) record.fields.set('Id', this.nextId(record.type));
    if (hasPersonName(record.type))
      record.fields.set(
        'Name',
        personName((part) => record.fields.get(part)),
      );
    const { columns, values } = this.write(record, record.fields.keys());
    const places = columns.map(() => '?').join(', ');
    this.driver
      .prepare(`INSERT INTO ${this.table(record.type)} (${columns.join(', ')}) VALUES (${places})`)
      .run(...values);
  }

  update(record: SObjectValue, fields?: readonly string[]): void {
    const { type } = record;
    const changed = [...(fields ?? record.fields.keys())].filter((name) => name !== 'Id');
    if (hasPersonName(type) && changed.some((name) => (nameParts as readonly string[]).includes(name)))
      changed.push(this.renamed(record, changed));
    const { columns, values } = this.write(record, new Set(changed));
    if (columns.length === 0) return;
    this.driver
      .prepare(`UPDATE ${this.table(type)} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE "Id" = ?`)
      .run(...values, record.id);
  }

  load(object: SObjectType, ids: readonly string[], options: LoadOptions = {}): SObjectValue[] {
    const fields = this.fieldsOf(object).filter(({ name }) => options.fields?.includes(name) ?? true);
    const found = new Map<string, SObjectValue>();
    const columns = fields.map((field) => this.column(field)).join(', ');
    const filter = options.includeDeleted === true ? '' : ' AND "IsDeleted" = 0';
    this.inLists(
      ids,
      (places) => `SELECT ${columns} FROM ${this.table(object)} WHERE "Id" IN (${places})${filter}`,
      (statement, list) => {
        for (const row of statement.all(...list)) {
          const record = new SObjectValue(object);
          fields.forEach((field, index) => record.fields.set(field.name, this.fromSql(field, row[index] ?? null)));
          found.set(record.id ?? '', record);
        }
      },
    );
    return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
  }

  setDeleted(object: SObjectType, ids: readonly string[], isDeleted: boolean): void {
    const flag = isDeleted ? 1 : 0;
    this.inLists(
      ids,
      (places) => `UPDATE ${this.table(object)} SET "IsDeleted" = ${flag} WHERE "Id" IN (${places})`,
      (statement, list) => statement.run(...list),
    );
  }

  purge(object: SObjectType, ids: readonly string[]): void {
    this.inLists(
      ids,
      (places) => `DELETE FROM ${this.table(object)} WHERE "Id" IN (${places})`,
      (statement, list) => statement.run(...list),
    );
  }

  /** Columns and values of the stored fields among `names`, folded columns included. */
  private write(record: SObjectValue, names: Iterable<string>): { columns: string[]; values: SqlValue[] } {
    const columns: string[] = [];
    const values: SqlValue[] = [];
    for (const name of names) {
      const field = record.type.fields.get(name.toLowerCase());
      if (field === undefined || !isStored(field)) continue;
      const value = this.toSql(field, record.fields.get(name) ?? null);
      columns.push(quote(field.name));
      values.push(value);
      if (!isFolded(field)) continue;
      columns.push(quote(foldedName(field)));
      values.push(typeof value === 'string' ? fold(value) : null);
    }
    return { columns, values };
  }

  /** Sets the full name from the parts that change and those in the database. @returns `Name` */
  private renamed(record: SObjectValue, changed: readonly string[]): string {
    const parts = nameParts.filter((part) => record.type.fields.has(part.toLowerCase()));
    const stored = this.driver
      .prepare(`SELECT ${parts.map(quote).join(', ')} FROM ${this.table(record.type)} WHERE "Id" = ?`)
      .get(record.id);
    record.fields.set(
      'Name',
      personName((part) =>
        changed.includes(part) ? record.fields.get(part) : stored?.[(parts as readonly string[]).indexOf(part)],
      ),
    );
    return 'Name';
  }

  private fieldsOf(object: SObjectType): readonly Field[] {
    let fields = this.storedFields.get(object);
    if (fields === undefined) this.storedFields.set(object, (fields = [...object.fields.values()].filter(isStored)));
    return fields;
  }

  private inLists(
    ids: readonly string[],
    sql: (places: string) => string,
    run: (statement: Statement, list: readonly string[]) => void,
  ): void {
    for (let start = 0; start < ids.length; start += 200) {
      const list = ids.slice(start, start + 200);
      const length = listLengths.find((candidate) => candidate >= list.length) ?? list.length;
      const last = list.at(-1) ?? '';
      while (list.length < length) list.push(last);
      run(this.driver.prepare(sql(list.map(() => '?').join(', '))), list);
    }
  }
}
