/** `System.Map`. Apex Reference, "Map Class". */
import { anySObjectType } from '../values/apex-type-names.ts';
import { equalValues } from '../values/equality.ts';
import { apexError } from '../values/exception.ts';
import { hashCode } from '../values/hash-code.ts';
import { KeySet } from '../values/key-set.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import { cloneRecord } from '../values/record-clone.ts';
import { ApexSet } from '../values/set.ts';
import { SObjectValue } from '../values/sobject.ts';
import { stringOf } from '../values/string-of.ts';
import type { ApexValue } from '../values/value.ts';
import type { PlatformClass } from './platform-class.ts';
import { objectToken } from './schema/tokens.ts';

/** Records under their ids; each must have one, and only once. */
function putRecords(map: ApexMap, records: ApexList<SObjectValue | null>): ApexMap {
  records.items.forEach((record, index) => {
    if (!record?.id) throw apexError('System.ListException', `Row with null Id at index: ${index}`);
    if (map.has(record.id) && map.get(record.id) !== record && isRepeated(records, record.id))
      throw apexError('System.ListException', `Row with duplicate Id at index: ${index}`);
    map.set(record.id, record);
  });
  return map;
}

function isRepeated(records: ApexList<SObjectValue | null>, id: string): boolean {
  return records.items.filter((record) => record?.id === id).length > 1;
}

/** Maps that fold the case of their keys give a set of its own, which does not. */
function keysOf(map: ApexMap): ApexSet {
  return map.constructor === ApexMap ? new KeySet(map) : new ApexSet(map.keyType, map.keys());
}

export const mapClass: PlatformClass = {
  name: 'System.Map',
  constructors: {
    '()': (_tx, [key = anySObjectType, value = anySObjectType]) => new ApexMap(key, value),
    '(List<SObject>)': (_tx, [key = anySObjectType, value = anySObjectType], records: ApexList<SObjectValue | null>) =>
      putRecords(new ApexMap(key, value), records),
    '(Map<K, V>)': (_tx, [key = anySObjectType, value = anySObjectType], other: ApexMap) =>
      new ApexMap(key, value, other.entries()),
  },
  methods: {
    'clear()': (_tx, self: ApexMap) => self.clear(),
    'clone()': (_tx, self: ApexMap) => new ApexMap(self.keyType, self.valueType, self.entries()),
    'containsKey(K)': (_tx, self: ApexMap, key: ApexValue) => self.has(key),
    'deepClone()': (_tx, self: ApexMap) => {
      const entries = [...self.entries()].map(
        ([key, value]) =>
          [key, value instanceof SObjectValue ? cloneRecord(value, { keepsId: true, isDeep: true }) : value] as const,
      );
      return new ApexMap(self.keyType, self.valueType, entries);
    },
    'equals(Object)': (_tx, self: ApexMap, other: unknown) => equalValues(self, other),
    'get(K)': (_tx, self: ApexMap, key: ApexValue) => self.get(key),
    'getSObjectType()': (tx, self: ApexMap) =>
      self.valueType.kind === 'sobject' && self.valueType.name !== null ? objectToken(tx, self.valueType.name) : null,
    'hashCode()': (_tx, self: ApexMap) => hashCode(self),
    'isEmpty()': (_tx, self: ApexMap) => self.size === 0,
    'keySet()': (_tx, self: ApexMap) => keysOf(self),
    'put(K, V)': (_tx, self: ApexMap, key: ApexValue, value: ApexValue) => self.set(key, value),
    'putAll(List<SObject>)': (_tx, self: ApexMap, records: ApexList<SObjectValue | null>) =>
      void putRecords(self, records),
    'putAll(Map<K, V>)': (_tx, self: ApexMap, other: ApexMap) => {
      for (const [key, value] of [...other.entries()]) self.set(key, value);
    },
    'remove(K)': (_tx, self: ApexMap, key: ApexValue) => self.delete(key),
    'size()': (_tx, self: ApexMap) => self.size,
    'toString()': (_tx, self: ApexMap) => stringOf(self),
    'values()': (_tx, self: ApexMap) => new ApexList(self.valueType, [...self.values()]),
  },
  isInstance: (value) => value instanceof ApexMap,
};
