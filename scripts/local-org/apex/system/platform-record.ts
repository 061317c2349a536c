/**
 * Platform objects that only hold values: results, options, descriptions. Their properties, getters and setters
 * are made from the platform's table: `getLabel()`, `isActive()` and `Label` all read `label`.
 */
import type { Transaction } from '../../org/transaction.ts';
import { stringOf } from '../values/string-of.ts';
import { factsOf, parentOf, plainKey } from './platform-facts.ts';
import type { PlatformClass, PlatformFunction } from './platform-class.ts';

/** A value that is worked out when it is read. */
export type Reader = (tx: Transaction) => unknown;

/** What a message over HTTP prints of itself. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'System.HttpRequest': ['Endpoint', 'Method'],
  'System.HttpResponse': ['Status', 'StatusCode'],
};

export class PlatformRecord {
  private readonly values = new Map<string, unknown>();

  constructor(
    readonly typeName: string,
    values: Readonly<Record<string, unknown>> = {},
  ) {
    for (const [name, value] of Object.entries(values)) this.values.set(name.toLowerCase(), value);
  }

  /** @returns null for what was never set. */
  get(tx: Transaction, name: string): unknown {
    const value = this.values.get(name.toLowerCase());
    return typeof value === 'function' ? (value as Reader)(tx) : (value ?? null);
  }

  set(name: string, value: unknown): void {
    this.values.set(name.toLowerCase(), value);
  }

  /** @returns what was set, as it is; undefined for what never was. */
  held(name: string): unknown {
    return this.values.get(name.toLowerCase());
  }

  /** `System.HttpResponse[Status=OK, StatusCode=200]`, `Database.SaveResult[getErrors=();getId=001…;isSuccess=true;]` */
  toString(): string {
    const shown = SHOWN[this.typeName]?.map((name) => `${name}=${stringOf(this.values.get(name.toLowerCase()))}`);
    if (shown !== undefined) return `${this.typeName}[${shown.join(', ')}]`;
    const names = new Map(gettersOf(this.typeName).map(([getter, subject]) => [subject.toLowerCase(), getter]));
    const parts = [...this.values]
      .filter(([name, value]) => typeof value !== 'function' && (names.size === 0 || names.has(name)))
      .map(([name, value]) => `${names.get(name) ?? name}=${stringOf(value)};`);
    return `${this.typeName}[${parts.sort().join('')}]`;
  }
}

/**
 * @param own members that do more than hold a value; they win over the derived ones
 * @param initial values of a new object
 */
export function recordClass(
  name: string,
  own: Omit<PlatformClass, 'name'> = {},
  initial: () => Readonly<Record<string, unknown>> = () => ({}),
): PlatformClass {
  const methods: Record<string, PlatformFunction> = {};
  const properties: Record<
    string,
    {
      get(tx: Transaction, self: PlatformRecord): unknown;
      set(tx: Transaction, self: PlatformRecord, value: unknown): void;
    }
  > = {};
  for (const member of membersOf(name)) {
    const [, method, parameters = ''] = /^(\w+)\((.*)\): /.exec(plainKey(member)) ?? [];
    const [, property] = /^(\w+): /.exec(member) ?? [];
    if (property !== undefined)
      properties[property] = {
        get: (tx, self) => self.get(tx, property),
        set: (_tx, self, value) => self.set(property, value),
      };
    if (method === undefined) continue;
    const [, verb, subject = ''] = /^(get|is|has|set)([A-Z]\w*)$/.exec(method) ?? [];
    if (verb === 'set')
      methods[`${method}(${parameters})`] = (_tx, self: PlatformRecord, value: unknown) => self.set(subject, value);
    else if (verb !== undefined && parameters === '')
      methods[`${method}()`] = (tx, self: PlatformRecord) => self.get(tx, subject);
  }
  return {
    name,
    ...own,
    constructors: { '()': () => new PlatformRecord(name, initial()), ...own.constructors },
    methods: { ...methods, ...own.methods },
    properties: { ...properties, ...own.properties },
    isInstance: (value) =>
      value instanceof PlatformRecord && (value.typeName === name || parentOf(value.typeName) === name),
  };
}

/** @returns the getters of a class, each with what it reads. */
function gettersOf(name: string): readonly (readonly [getter: string, subject: string])[] {
  return membersOf(name).flatMap((member) => {
    const [, getter, subject] = /^((?:get|is|has)([A-Z]\w*))\(\): /.exec(plainKey(member)) ?? [];
    return getter === undefined || subject === undefined ? [] : [[getter, subject] as const];
  });
}

export function membersOf(name: string): readonly string[] {
  const parent = parentOf(name);
  return [...(parent === null ? [] : membersOf(parent)), ...(factsOf(name)?.members ?? [])];
}
