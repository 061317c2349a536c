/** `System.Set`. Apex Reference, "Set Class". */
import { anySObjectType } from '../values/apex-type-names.ts';
import { equalValues } from '../values/equality.ts';
import { hashCode } from '../values/hash-code.ts';
import { ApexSet } from '../values/set.ts';
import { stringOf } from '../values/string-of.ts';
import { PlatformIterator } from './iterator.ts';
import type { ApexValue } from '../values/value.ts';
import type { PlatformClass } from './platform-class.ts';

type Items = Iterable<ApexValue>;

const all = (items: Items, act: (item: ApexValue) => boolean): boolean => [...items].map(act).includes(true);

/** @returns whether the set changed. */
const addAll = (_tx: unknown, self: ApexSet, items: Items): boolean => all(items, (item) => self.add(item));
const removeAll = (_tx: unknown, self: ApexSet, items: Items): boolean => all(items, (item) => self.delete(item));
const containsAll = (_tx: unknown, self: ApexSet, items: Items): boolean => [...items].every((item) => self.has(item));

function retainAll(_tx: unknown, self: ApexSet, items: Items): boolean {
  const kept = new ApexSet(self.elementType, items);
  return all(
    [...self].filter((item) => !kept.has(item)),
    (item) => self.delete(item),
  );
}

export const setClass: PlatformClass = {
  name: 'System.Set',
  constructors: {
    '()': (_tx, [element = anySObjectType]) => new ApexSet(element),
    '(Integer)': (_tx, [element = anySObjectType]) => new ApexSet(element),
    '(List<T>)': (_tx, [element = anySObjectType], items: Items) => new ApexSet(element, items),
    '(Set<T>)': (_tx, [element = anySObjectType], items: Items) => new ApexSet(element, items),
  },
  methods: {
    'add(T)': (_tx, self: ApexSet, value: ApexValue) => self.add(value),
    'addAll(List<T>)': addAll,
    'addAll(Set<T>)': addAll,
    'clear()': (_tx, self: ApexSet) => self.clear(),
    'clone()': (_tx, self: ApexSet) => new ApexSet(self.elementType, self),
    'contains(T)': (_tx, self: ApexSet, value: ApexValue) => self.has(value),
    'containsAll(List<T>)': containsAll,
    'containsAll(Set<T>)': containsAll,
    'equals(Object)': (_tx, self: ApexSet, other: unknown) => equalValues(self, other),
    'equals(Set<Object>)': (_tx, self: ApexSet, other: unknown) => equalValues(self, other),
    'hashCode()': (_tx, self: ApexSet) => hashCode(self),
    'isEmpty()': (_tx, self: ApexSet) => self.size === 0,
    'iterator()': (_tx, self: ApexSet) => new PlatformIterator(self),
    'remove(T)': (_tx, self: ApexSet, value: ApexValue) => self.delete(value),
    'removeAll(List<T>)': removeAll,
    'removeAll(Set<T>)': removeAll,
    'retainAll(List<T>)': retainAll,
    'retainAll(Set<T>)': retainAll,
    'size()': (_tx, self: ApexSet) => self.size,
    'toString()': (_tx, self: ApexSet) => stringOf(self),
  },
  isInstance: (value) => value instanceof ApexSet,
};
