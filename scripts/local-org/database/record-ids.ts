/**
 * New ids: the object's key prefix, an instance, a counter in base 62, a checksum of case. Thanks to the instance no
 * record gets an id that tests make up by counting from 001000000000001.
 */
import { id18 } from '../apex/values/id.ts';
import type { Schema, SObjectType } from '../schema/types.ts';
import { hasTable } from './columns.ts';
import type { Driver } from './driver.ts';
import { quote } from './open-driver.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Stands where Salesforce's ids name the instance that gave them. */
const instance = 'Lc0';
const counterLength = 12 - instance.length;

interface Counter {
  last: number;
  /** The driver's generation in which the tables were asked. */
  generation: number;
}

export class RecordIds {
  private readonly counters = new Map<string, Counter>();
  private readonly tables = new Map<string, string[]>();

  constructor(
    private readonly driver: Driver,
    schema: Schema,
  ) {
    for (const object of schema.objects.values()) {
      if (!hasTable(object)) continue;
      this.tables.set(object.keyPrefix, [...(this.tables.get(object.keyPrefix) ?? []), object.name]);
    }
  }

  next(object: SObjectType): string {
    // Without the right to write another process could take the same id.
    this.driver.lock();
    const prefix = object.keyPrefix;
    let counter = this.counters.get(prefix);
    if (counter === undefined) this.counters.set(prefix, (counter = { last: 0, generation: -1 }));
    // Another process may have written since the last transaction; within one, nobody else can.
    if (counter.generation !== this.driver.generation) {
      counter.last = Math.max(counter.last, this.lastUsed(prefix));
      counter.generation = this.driver.generation;
    }
    counter.last++;
    return id18(prefix + instance + toBase62(counter.last).padStart(counterLength, '0'));
  }

  private lastUsed(prefix: string): number {
    let last = 0;
    for (const table of this.tables.get(prefix) ?? []) {
      const id = this.driver.prepare(`SELECT max("Id") FROM ${quote(table)} WHERE "Id" < ?`).get(`${prefix}~`)?.[0];
      if (typeof id === 'string') last = Math.max(last, fromBase62(id.slice(15 - counterLength, 15)));
    }
    return last;
  }
}

function toBase62(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) text = digits[rest % 62] + text;
  return text;
}

function fromBase62(text: string): number {
  let number = 0;
  for (const digit of text) number = number * 62 + Math.max(0, digits.indexOf(digit));
  return number;
}
