/**
 * Published events that have not been delivered, kept in the database: the platform's event bus outlives its servers.
 * Platform Events Developer Guide, "High-Volume Platform Event Persistence". What another process left is delivered at
 * the next start, so that a trigger may see an event twice but never misses one.
 */
import { SObjectValue } from '../apex/values/sobject.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { SqlValue } from '../database/driver.ts';

export interface LeftEvent {
  readonly userId: string;
  readonly event: SObjectValue;
}

export class EventStore {
  private readonly ids = new WeakMap<SObjectValue, number>();

  constructor(private readonly store: RecordStore) {}

  /** Part of the transaction that is under way. */
  keep(userId: string, events: readonly SObjectValue[]): void {
    const insert = this.store.driver.prepare(
      'INSERT INTO "~event" (user_id, object, body) VALUES (?, ?, ?) RETURNING id',
    );
    for (const event of events) {
      const id = insert.get(userId, event.type.name, this.text(event))?.[0];
      this.ids.set(event, Number(id));
    }
  }

  /** They have been delivered, or nobody will. */
  forget(events: readonly SObjectValue[]): void {
    for (const event of events) {
      const id = this.ids.get(event);
      if (id === undefined) continue;
      this.store.driver.prepare('DELETE FROM "~event" WHERE id = ?').run(id);
      this.ids.delete(event);
    }
  }

  /** @returns what was published and never delivered, in that order; events of objects that are no more are left out */
  left(): LeftEvent[] {
    return this.store.driver
      .prepare('SELECT id, user_id, object, body FROM "~event" ORDER BY id')
      .all()
      .flatMap(([id, userId, object, body]) => {
        const event = this.read(String(object), String(body));
        if (event === null) return [];
        this.ids.set(event, Number(id));
        return [{ userId: String(userId), event }];
      });
  }

  private text(event: SObjectValue): string {
    const values: Record<string, SqlValue> = {};
    for (const [name, value] of event.fields) {
      const field = event.type.fields.get(name.toLowerCase());
      if (field !== undefined && this.store.isStored(field)) values[field.name] = this.store.toSql(field, value);
    }
    return JSON.stringify(values);
  }

  private read(object: string, body: string): SObjectValue | null {
    const type = this.store.schema.object(object);
    if (type === undefined) return null;
    const event = new SObjectValue(type);
    for (const [name, value] of Object.entries(JSON.parse(body) as Record<string, SqlValue>)) {
      const field = type.fields.get(name.toLowerCase());
      if (field !== undefined) event.fields.set(field.name, this.store.fromSql(field, value));
    }
    return event;
  }
}
