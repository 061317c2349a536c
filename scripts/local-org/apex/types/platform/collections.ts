/**
 * Signatures of the generic types, which the extracted table prints incompletely or not at all.
 * Same notation as `platform-types.json`; T, K and V stand for the type arguments. The parameter part
 * (`add(Integer, T)`) is the key a platform class implements.
 * Source: Apex Reference Guide, System namespace: List, Set, Map, Iterator, Iterable, Comparator classes.
 */
import type { PlatformTable } from './table.ts';

export const collections: PlatformTable = {
  'System.List<T>': {
    kind: 'class',
    implements: ['Iterable<T>'],
    members: [
      'new()', 'new(Integer)', 'new(List<T>)', 'new(Set<T>)',
      'add(T): void', 'add(Integer, T): void', 'addAll(List<T>): void', 'addAll(Set<T>): void',
      'clear(): void', 'clone(): List<T>', 'contains(T): Boolean',
      'deepClone(): List<T>', 'deepClone(Boolean): List<T>', 'deepClone(Boolean, Boolean): List<T>',
      'deepClone(Boolean, Boolean, Boolean): List<T>', 'equals(Object): Boolean', 'get(Integer): T',
      'getSObjectType(): Schema.SObjectType', 'hashCode(): Integer', 'indexOf(T): Integer', 'isEmpty(): Boolean',
      'iterator(): Iterator<T>', 'remove(Integer): T', 'set(Integer, T): void', 'size(): Integer',
      'sort(): void', 'sort(System.Comparator<T>): void', 'toString(): String',
    ],
  },
  'System.Set<T>': {
    kind: 'class',
    implements: ['Iterable<T>'],
    members: [
      'new()', 'new(Integer)', 'new(List<T>)', 'new(Set<T>)',
      'add(T): Boolean', 'addAll(List<T>): Boolean', 'addAll(Set<T>): Boolean', 'clear(): void', 'clone(): Set<T>',
      'contains(T): Boolean', 'containsAll(List<T>): Boolean', 'containsAll(Set<T>): Boolean',
      'equals(Object): Boolean', 'hashCode(): Integer', 'isEmpty(): Boolean', 'iterator(): Iterator<T>',
      'remove(T): Boolean', 'removeAll(List<T>): Boolean', 'removeAll(Set<T>): Boolean',
      'retainAll(List<T>): Boolean', 'retainAll(Set<T>): Boolean', 'size(): Integer', 'toString(): String',
    ],
  },
  'System.Map<K, V>': {
    kind: 'class',
    members: [
      // The List<SObject> forms take ids as keys: Map<Id, Account>, Map<String, Account>.
      'new()', 'new(List<SObject>)', 'new(Map<K, V>)',
      'clear(): void', 'clone(): Map<K, V>', 'containsKey(K): Boolean', 'deepClone(): Map<K, V>',
      'equals(Object): Boolean', 'get(K): V', 'getSObjectType(): Schema.SObjectType', 'hashCode(): Integer',
      'isEmpty(): Boolean', 'keySet(): Set<K>', 'put(K, V): V', 'putAll(List<SObject>): void', 'putAll(Map<K, V>): void',
      'remove(K): V', 'size(): Integer', 'toString(): String', 'values(): List<V>',
    ],
  },
  'System.Iterator<T>': { kind: 'interface', members: ['abstract hasNext(): Boolean', 'abstract next(): T'] },
  'System.Iterable<T>': { kind: 'interface', members: ['abstract iterator(): Iterator<T>'] },
  'System.Comparator<T>': { kind: 'interface', members: ['abstract compare(T, T): Integer'] },
};
