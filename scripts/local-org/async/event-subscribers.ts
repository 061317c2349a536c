/**
 * EventBusSubscriber rows: how far each trigger on an event is. They exist where the project names the object. Object
 * Reference, "EventBusSubscriber"; Platform Events Developer Guide, "Test Retried Event Messages".
 */
import { PlatformRows, type Stamp } from '../database/platform-rows.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { ApexValue } from '../apex/values/value.ts';

const OBJECT = 'EventBusSubscriber';

export class EventSubscribers {
  private readonly rows: PlatformRows;

  constructor(private readonly store: RecordStore) {
    this.rows = new PlatformRows(store);
  }

  /** The trigger is done with the events up to that replay id. */
  advance(stamp: Stamp, topic: string, trigger: string, replayId: string): void {
    this.set(stamp, topic, trigger, { Position: Number(replayId), Retries: 0 });
  }

  /** A trigger wants its events again; its position stays. */
  retry(stamp: Stamp, topic: string, trigger: string, retries: number, lastError: string | null): void {
    this.set(stamp, topic, trigger, { Retries: retries, LastError: lastError });
  }

  private set(stamp: Stamp, topic: string, trigger: string, values: Readonly<Record<string, ApexValue>>): void {
    if (this.store.schema.object(OBJECT)?.isQueryable !== true) return;
    for (const row of this.rows.find(OBJECT, { Topic: topic, Name: trigger })) this.rows.update(stamp, row, values);
  }
}
