/** `System.UUID`. Apex Reference, "UUID Class". */
import { randomUUID } from 'node:crypto';
import { apexError } from '../values/exception.ts';
import { KeyedValue } from '../values/keyed-value.ts';
import type { PlatformClass } from './platform-class.ts';

class Uuid extends KeyedValue {
  readonly typeName = 'System.UUID';

  constructor(readonly text: string) {
    super();
  }

  get key(): string {
    return `UUID:${this.text}`;
  }

  override toString(): string {
    return this.text;
  }
}

/** Raises `Invalid UUID string: x`. */
export function uuidOf(text: string): Uuid {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
    throw apexError('System.IllegalArgumentException', `Invalid UUID string: ${text}`);
  return new Uuid(text.toLowerCase());
}

export const uuidClass: PlatformClass = {
  name: 'System.UUID',
  statics: {
    'randomUUID()': () => new Uuid(randomUUID()),
    'fromString(String)': (_tx, text: string) => uuidOf(text),
  },
  methods: { 'toString()': (_tx, self: Uuid) => self.text },
  isInstance: (value) => value instanceof Uuid,
};
