/** `hashCode`, as Java has it for text and lists; equal values have equal codes, but for records with other parents. */
import { ApexList } from './list.ts';
import { ApexObject } from './object.ts';
import { SObjectValue } from './sobject.ts';
import { identityOf, valueKey } from './value-key.ts';

export function hashCode(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'string') return hashText(value);
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1231 : 1237;
  if (typeof value === 'bigint') return Number(BigInt.asIntN(32, value ^ (value >> 32n)));
  if (value instanceof ApexObject && typeof value['hashcode/0'] === 'function') return value['hashcode/0']() as number;
  if (value instanceof ApexList)
    return value.items.reduce<number>((hash, item) => (Math.imul(31, hash) + hashCode(item)) | 0, 1);
  if (value instanceof SObjectValue) return hashRecord(value);
  const key = valueKey(value);
  return typeof key === 'string' ? hashText(key) : identityOf(value);
}

/** A record's code tells of its fields and of the parents it was given, whose fields may change meanwhile. */
function hashRecord(record: SObjectValue, children: readonly SObjectValue[] = []): number {
  let hash = hashText(valueKey(record) as string);
  for (const [name, parent] of record.relations)
    if (parent instanceof SObjectValue && parent !== record && !children.includes(parent))
      hash = (Math.imul(31, hash) + (hashText(name) ^ hashRecord(parent, [...children, record]))) | 0;
  return hash;
}

function hashText(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0;
  return hash;
}
