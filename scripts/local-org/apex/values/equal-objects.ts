/** Finds, for an object of a class with its own `equals` and `hashCode`, the equal one a collection already holds. */
import { ApexObject } from './object.ts';
import { valueKey } from './value-key.ts';

type Comparable = ApexObject & { 'equals/1'(other: unknown): boolean; 'hashcode/0'(): number };

function hasOwnEquality(value: unknown): value is Comparable {
  return (
    value instanceof ApexObject && typeof value['equals/1'] === 'function' && typeof value['hashcode/0'] === 'function'
  );
}

export class EqualObjects {
  private readonly byHash = new Map<number, Comparable[]>();

  /** @returns the key to look a value up under; with `isAdding`, a new object is remembered for later look-ups. */
  keyOf(value: unknown, isAdding: boolean): unknown {
    if (!hasOwnEquality(value)) return valueKey(value);
    const hash = value['hashcode/0']();
    const candidates = this.byHash.get(hash) ?? [];
    const known = candidates.find((candidate) => candidate === value || candidate['equals/1'](value));
    if (known) return known;
    if (isAdding) this.byHash.set(hash, [...candidates, value]);
    return value;
  }

  /** Forgets the object that stood as a key. */
  forget(key: unknown): void {
    if (!hasOwnEquality(key)) return;
    const hash = key['hashcode/0']();
    this.byHash.set(
      hash,
      (this.byHash.get(hash) ?? []).filter((candidate) => candidate !== key),
    );
  }

  clear(): void {
    this.byHash.clear();
  }
}
