/**
 * What the language itself gives: methods of every object and enum, and the members where the
 * extracted table differs from the Apex Reference Guide. Entries marked `merge` add to the extracted
 * type, a member with the same key replacing it; others stand alone.
 */
import type { PlatformTable } from './table.ts';

export const language: PlatformTable = {
  'System.Object': {
    kind: 'class',
    members: ['equals(Object): Boolean', 'hashCode(): Integer', 'toString(): String'],
  },
  /** Every enum, the project's and the platform's; the static ones are called on the enum type. */
  'System.Enum<T>': {
    kind: 'class',
    members: [
      'equals(Object): Boolean',
      'hashCode(): Integer',
      'name(): String',
      'ordinal(): Integer',
      'toString(): String',
      'static valueOf(String): T',
      'static values(): List<T>',
    ],
  },
  'System.String': {
    kind: 'class',
    merge: true,
    members: ['template(Map<String, Object>): String', 'toString(): String'],
  },
  'System.SObject': {
    kind: 'class',
    merge: true,
    members: ['getSObjects(Schema.SObjectField): List<SObject>', 'getSObjects(String): List<SObject>'],
  },
  // The extracted table leaves out what they extend. Apex Reference, "Partition Class".
  'cache.OrgPartition': { kind: 'class', merge: true, members: [], extends: ['cache.Partition'] },
  'cache.SessionPartition': { kind: 'class', merge: true, members: [], extends: ['cache.Partition'] },
  'cache.Session$SessionCacheException': {
    kind: 'class',
    members: ['new()', 'new(Exception)', 'new(String)', 'new(String, Exception)'],
    extends: ['System.Exception'],
  },
  // `start` gives a QueryLocator or an Iterable: Apex Developer Guide, "Using Batch Apex".
  'Database.Batchable<T>': {
    kind: 'interface',
    members: [
      'abstract execute(Database.BatchableContext, List<T>): void',
      'abstract finish(Database.BatchableContext): void',
      'abstract start(Database.BatchableContext): Object',
    ],
  },
  'Database.QueryLocatorIterator': {
    kind: 'class',
    implements: ['Iterator<SObject>'],
    members: ['hasNext(): Boolean', 'next(): SObject'],
  },
  'System.Database': {
    kind: 'class',
    merge: true,
    members: [
      'static query(String): List<SObject>',
      'static query(String, System.AccessLevel): List<SObject>',
      'static queryWithBinds(String, Map<String, Object>, System.AccessLevel): List<SObject>',
    ],
  },
};
