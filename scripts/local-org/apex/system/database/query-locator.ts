/** `Database.QueryLocator`: a query whose rows are read when they are asked for. Apex Reference, "QueryLocator Class". */
import { anySObjectType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';
import type { SObjectValue } from '../../values/sobject.ts';
import { PlatformIterator } from '../iterator.ts';
import type { PlatformClass } from '../platform-class.ts';

export class QueryLocator {
  readonly typeName = 'Database.QueryLocator';
  private rows: readonly SObjectValue[] | null = null;

  /** @param query its text, empty where it was written in place */
  constructor(readonly query: string, private readonly read: () => readonly SObjectValue[]) {}

  /** All rows; batch jobs part them into scopes. */
  records(): readonly SObjectValue[] {
    return (this.rows ??= this.read());
  }
}

export const queryLocatorClasses: readonly PlatformClass[] = [
  {
    name: 'Database.QueryLocator',
    methods: {
      'getQuery()': (_tx, self: QueryLocator) => self.query,
      'iterator()': (_tx, self: QueryLocator) => new PlatformIterator(self.records(), 'Database.QueryLocatorIterator'),
      'querymore(Integer)': (_tx, self: QueryLocator, count: number) => new ApexList(anySObjectType, self.records().slice(0, count)),
    },
    isInstance: (value) => value instanceof QueryLocator,
  },
  {
    name: 'Database.QueryLocatorIterator',
    methods: {
      'hasNext()': (_tx, self: PlatformIterator<SObjectValue>) => self['hasnext/0'](),
      'next()': (_tx, self: PlatformIterator<SObjectValue>) => self['next/0'](),
    },
    isInstance: (value) => value instanceof PlatformIterator && value.typeName === 'Database.QueryLocatorIterator',
  },
];
