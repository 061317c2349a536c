/** `System.List`. Apex Reference, "List Class". */
import { fatalError } from '../values/exception-types.ts';
import { ApexList } from '../values/list.ts';
import type { ApexObject } from '../values/object.ts';
import { equalValues } from '../values/equality.ts';
import { compareValues } from '../values/order.ts';
import { anySObjectType } from '../values/apex-type-names.ts';
import { hashCode } from '../values/hash-code.ts';
import { stringOf } from '../values/string-of.ts';
import { deepCopy } from './deep-clone.ts';
import { elementsOf, PlatformIterator } from './iterator.ts';
import type { ApexValue } from '../values/value.ts';
import type { PlatformClass } from './platform-class.ts';
import { objectToken } from './schema/tokens.ts';

/** Stable, as the platform's is; a project's Comparator answers its own slot. */
function sort(list: ApexList, compare: (left: unknown, right: unknown) => number): void {
  list.items.sort(compare);
}

/** More than fits into any transaction's heap, whatever the elements are. */
const MOST_ELEMENTS = 4_000_000;

function addAll(list: ApexList, items: Iterable<ApexValue>): void {
  const added = [...items];
  if (list.items.length + added.length > MOST_ELEMENTS)
    throw fatalError('System.LimitException', `Apex heap size too large: ${4 * (list.items.length + added.length)}`);
  for (const item of added) list.add(item);
}

export const listClass: PlatformClass = {
  name: 'System.List',
  constructors: {
    '()': (_tx, [element = anySObjectType]) => new ApexList(element),
    '(Integer)': (_tx, [element = anySObjectType], size: number) => new ApexList(element, Array<null>(size).fill(null)),
    '(List<T>)': (_tx, [element = anySObjectType], items: ApexList | null) =>
      new ApexList(element, [...(items?.items ?? [])]),
    '(Set<T>)': (_tx, [element = anySObjectType], items: Iterable<ApexValue>) => new ApexList(element, [...items]),
  },
  methods: {
    'add(T)': (_tx, self: ApexList, value: ApexValue) => self.add(value),
    'add(Integer, T)': (_tx, self: ApexList, index: number, value: ApexValue) => self.insert(index, value),
    'addAll(List<T>)': (_tx, self: ApexList, items: Iterable<ApexValue>) => addAll(self, items),
    'addAll(Set<T>)': (_tx, self: ApexList, items: Iterable<ApexValue>) => addAll(self, items),
    'clear()': (_tx, self: ApexList) => self.clear(),
    'clone()': (_tx, self: ApexList) => new ApexList(self.elementType, [...self.items]),
    'contains(T)': (_tx, self: ApexList, value: ApexValue) => self.items.some((item) => equalValues(item, value)),
    'deepClone()': (_tx, self: ApexList) => deepCopy(self, false, false, false),
    'deepClone(Boolean)': (_tx, self: ApexList, keepsId: boolean) => deepCopy(self, keepsId, false, false),
    'deepClone(Boolean, Boolean)': (_tx, self: ApexList, keepsId: boolean, keepsStamps: boolean) =>
      deepCopy(self, keepsId, keepsStamps, false),
    'deepClone(Boolean, Boolean, Boolean)': (
      _tx,
      self: ApexList,
      keepsId: boolean,
      keepsStamps: boolean,
      keepsNumber: boolean,
    ) => deepCopy(self, keepsId, keepsStamps, keepsNumber),
    'equals(Object)': (_tx, self: ApexList, other: unknown) => equalValues(self, other),
    'equals(List<T>)': (_tx, self: ApexList, other: unknown) => equalValues(self, other),
    'get(Integer)': (_tx, self: ApexList, index: number) => self.get(index),
    'getSObjectType()': (tx, self: ApexList) =>
      self.elementType.kind === 'sobject' && self.elementType.name !== null
        ? objectToken(tx, self.elementType.name)
        : null,
    'hashCode()': (_tx, self: ApexList) => hashCode(self),
    'indexOf(T)': (_tx, self: ApexList, value: ApexValue) => self.items.findIndex((item) => equalValues(item, value)),
    'isEmpty()': (_tx, self: ApexList) => self.items.length === 0,
    'iterator()': (_tx, self: ApexList) => new PlatformIterator(elementsOf(self)),
    'remove(Integer)': (_tx, self: ApexList, index: number) => self.remove(index),
    'set(Integer, T)': (_tx, self: ApexList, index: number, value: ApexValue) => self.set(index, value),
    'size()': (_tx, self: ApexList) => self.items.length,
    'sort()': (_tx, self: ApexList) => sort(self, compareValues),
    'sort(System.Comparator<T>)': (_tx, self: ApexList, comparator: ApexObject) =>
      sort(self, (left, right) => (comparator as unknown as Comparator)['compare/2'](left, right)),
    'toString()': (_tx, self: ApexList) => stringOf(self),
  },
  isInstance: (value) => value instanceof ApexList,
};

interface Comparator {
  'compare/2'(left: unknown, right: unknown): number;
}
