/** `Database.QueryLocator`: a query whose rows are read when they are asked for. Apex Reference, "QueryLocator Class". */
import type { Transaction } from '../../../org/transaction.ts';
import { anySObjectType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';
import type { SObjectValue } from '../../values/sobject.ts';
import { PlatformIterator } from '../iterator.ts';
import type { PlatformClass } from '../platform-class.ts';

export class QueryLocator {
  readonly typeName = 'Database.QueryLocator';
  private rows: readonly SObjectValue[] | null = null;

  /** @param query its text, empty where it was written in place */
  constructor(
    readonly query: string,
    private readonly read: (tx: Transaction) => readonly SObjectValue[],
  ) {}

  /** All rows; batch jobs part them into scopes. */
  recordsOf(tx: Transaction): readonly SObjectValue[] {
    return (this.rows ??= this.read(tx));
  }
}

export const queryLocatorClasses: readonly PlatformClass[] = [
  {
    name: 'Database.QueryLocator',
    methods: {
      'getQuery()': (_tx, self: QueryLocator) => self.query,
      'iterator()': (tx, self: QueryLocator) =>
        new PlatformIterator(self.recordsOf(tx), 'Database.QueryLocatorIterator'),
      'querymore(Integer)': (tx, self: QueryLocator, count: number) =>
        new ApexList(anySObjectType, self.recordsOf(tx).slice(0, count)),
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
