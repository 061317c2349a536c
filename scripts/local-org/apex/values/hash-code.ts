/** `hashCode`, as Java has it for text and lists; equal values have equal codes. */
import { ApexList } from './list.ts';
import { ApexObject } from './object.ts';
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
  const key = valueKey(value);
  return typeof key === 'string' ? hashText(key) : identityOf(value);
}

function hashText(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0;
  return hash;
}
