/**
 * How values print: in concatenation, String.valueOf(Object) and debug lines.
 * Cyclic structures end in `(already output)`.
 */
import { ApexDate } from './date.ts';
import { ApexException } from './exception.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { ApexObject, STUB } from './object.ts';
import { ApexSet } from './set.ts';
import { SObjectValue } from './sobject.ts';

/** @returns the value's text; `null` for null. */
export function stringOf(value: unknown): string {
  return textOf(value, []);
}

function textOf(value: unknown, within: readonly object[]): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'object') return String(value);
  if (value instanceof ApexDate) return `${value} 00:00:00`;
  if (value instanceof ApexObject && typeof value['tostring/0'] === 'function') return String(value['tostring/0']());
  if (value instanceof ApexException) return exceptionText(value);
  if (within.includes(value)) return '(already output)';
  const inside = [...within, value];
  const text = (item: unknown): string => textOf(item, inside);
  if (value instanceof ApexList) return `(${firstOf(value.items, text)})`;
  if (value instanceof ApexSet) return `{${firstOf(value, text)}}`;
  if (value instanceof ApexMap) return `{${firstOf(value.entries(), ([key, item]) => `${text(key)}=${text(item)}`)}}`;
  if (value instanceof SObjectValue) return recordText(value, text);
  if (value instanceof ApexObject) return objectText(value, text);
  return String(value);
}

/** Collections print ten elements; `...` stands for the rest. */
const MOST_SHOWN = 10;

function firstOf<T>(items: { [Symbol.iterator](): Iterator<T> }, text: (item: T) => string): string {
  const parts: string[] = [];
  for (const item of items) {
    if (parts.length === MOST_SHOWN) return `${parts.join(', ')}, ...`;
    parts.push(text(item));
  }
  return parts.join(', ');
}

/** `Account:{Id=001…, Name=Acme}` */
function recordText(record: SObjectValue, text: (item: unknown) => string): string {
  const parts = [...record.fields, ...record.relations].map(([name, value]) => `${name}=${text(value)}`);
  return `${record.type.name}:{${parts.join(', ')}}`;
}

/** @returns what Object's own toString says, whatever the class of the object makes of it */
export function ownText(object: ApexObject): string {
  return object instanceof ApexException ? exceptionText(object) : objectText(object, (item) => textOf(item, [object]));
}

/**
 * `Colour:[name=red, tone=3]`, with the class's own name where it is an inner one. Getters of stubs do not run:
 * they could ask the provider again, which prints the stub to tell whose method was called.
 */
function objectText(object: ApexObject, text: (item: unknown) => string): string {
  const isStub = object[STUB] === true;
  const fields = object.$info.fields.filter(
    (field) => !field.isStatic && field.isReadable && !(isStub && field.isComputed),
  );
  const name = object.$info.name.split('.').at(-1);
  return `${name}${isStub ? '__sfdc_ApexStub' : ''}:[${fields.map((field) => `${field.name}=${text(field.get(object))}`).join(', ')}]`;
}

/** `System.DmlException: Insert failed. …` */
export function exceptionText(exception: ApexException): string {
  return `${exception.typeName}: ${exception.text}`;
}
