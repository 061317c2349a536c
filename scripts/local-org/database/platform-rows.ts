/** Reads and writes the platform's own rows (ProcessInstance and its kin): no triggers, no access checks. */
import { ApexDatetime } from '../apex/values/datetime.ts';
import { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import type { RecordStore } from './record-store.ts';
import type { SqlValue } from './driver.ts';
import type { Transaction } from '../org/transaction.ts';
import type { SObjectType } from '../schema/types.ts';

/** Whose name and time the rows bear. */
export type Stamp = Pick<Transaction, 'org' | 'user'>;

export class PlatformRows {
  constructor(private readonly store: RecordStore) {}

  /** @returns the rows whose fields equal the values, in the order of their creation. */
  find(object: string, where: Readonly<Record<string, ApexValue>>): SObjectValue[] {
    const type = this.type(object);
    const conditions: string[] = [];
    const values: SqlValue[] = [];
    for (const [name, value] of Object.entries(where)) {
      const field = type.fields.get(name.toLowerCase());
      if (field === undefined) return [];
      conditions.push(`${this.store.column(field)} = ?`);
      values.push(this.store.toSql(field, value));
    }
    const filter = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
    const ids = this.store.driver
      .prepare(`SELECT "Id" FROM ${this.store.table(type)}${filter} ORDER BY "Id"`)
      .all(...values);
    return this.store.load(
      type,
      ids.map(([id]) => String(id)),
    );
  }

  /** @returns the record of an id, whatever its object; null when there is none. */
  byId(id: string | null): SObjectValue | null {
    const type = id === null ? undefined : this.store.schema.objectOfId(id);
    return type === undefined ? null : (this.store.load(type, [id!])[0] ?? null);
  }

  insert(tx: Stamp, object: string, values: Readonly<Record<string, ApexValue>>): SObjectValue {
    const type = this.type(object);
    const record = new SObjectValue(type);
    const now = new ApexDatetime(Math.floor(tx.org.clock.now() / 1000) * 1000);
    const all: Record<string, ApexValue> = {
      Id: this.store.nextId(type),
      CreatedById: tx.user.id,
      CreatedDate: now,
      LastModifiedById: tx.user.id,
      LastModifiedDate: now,
      SystemModstamp: now,
      IsDeleted: false,
      ...values,
    };
    for (const [name, value] of Object.entries(all)) {
      const field = type.fields.get(name.toLowerCase());
      if (field !== undefined && (field.name === 'Id' || this.store.isStored(field)))
        record.fields.set(field.name, value);
    }
    this.store.insert(record);
    return record;
  }

  update(tx: Stamp, record: SObjectValue, values: Readonly<Record<string, ApexValue>>): void {
    const now = new ApexDatetime(Math.floor(tx.org.clock.now() / 1000) * 1000);
    const written: string[] = [];
    for (const [name, value] of Object.entries({
      ...values,
      LastModifiedById: tx.user.id,
      LastModifiedDate: now,
      SystemModstamp: now,
    })) {
      const field = record.type.fields.get(name.toLowerCase());
      if (field === undefined || !this.store.isStored(field)) continue;
      record.fields.set(field.name, value);
      written.push(field.name);
    }
    this.store.update(record, written);
  }

  remove(records: readonly SObjectValue[]): void {
    for (const type of new Set(records.map((record) => record.type))) {
      this.store.purge(
        type,
        records.filter((record) => record.type === type).map((record) => record.id!),
      );
    }
  }

  private type(object: string): SObjectType {
    const type = this.store.schema.object(object);
    if (type === undefined) throw new Error(`The schema has no ${object}`);
    return type;
  }
}

/** @returns a field's text; null when blank. */
export function textIn(record: SObjectValue | null, name: string): string | null {
  const value = record?.fields.get(name) ?? null;
  return typeof value === 'string' ? value : null;
}
