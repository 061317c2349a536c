/** `Database.QueryLocator`: a query whose rows are read when they are asked for. Apex Reference, "QueryLocator Class". */
import type { QueryOptions } from '../../../org/services/queries.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { queryText } from '../../../soql/query-text.ts';
import type { Condition, FieldItem, SoqlQuery } from '../../../soql/syntax.ts';
import type { ApexType } from '../../types/type.ts';
import { anySObjectType, idType, sobjectType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';
import type { SObjectValue } from '../../values/sobject.ts';
import { PlatformIterator } from '../iterator.ts';
import type { PlatformClass } from '../platform-class.ts';

/** Stands for the ids in the condition that picks the rows of a scope. */
const IDS = -1;

/**
 * Which rows there are is settled once; what is in them is read when it is their turn. The rows of a
 * batch do not count as rows that a transaction has queried: it may go over 50 million.
 */
export class QueryLocator {
  readonly typeName = 'Database.QueryLocator';
  private rows: readonly SObjectValue[] | null = null;
  private readonly idQuery: SoqlQuery;
  private readonly scopeQuery: SoqlQuery;

  /** @param text of a dynamic query, as `getQuery` gives it */
  constructor(
    private readonly text: string | null,
    private readonly query: SoqlQuery,
    private readonly options: Omit<QueryOptions, 'isUncounted'>,
  ) {
    const { at } = query.from;
    const id: FieldItem = { kind: 'field', path: ['Id'], alias: null, at };
    const right = { kind: 'bind', index: IDS, text: '', at } as const;
    const where: Condition = { kind: 'compare', left: id, operator: 'IN', right, at };
    this.idQuery = { ...query, select: [id] };
    this.scopeQuery = { ...query, where, orderBy: [], limit: null, offset: null };
  }

  /** All rows, read at once. */
  recordsOf(tx: Transaction): readonly SObjectValue[] {
    return (this.rows ??= this.run(tx, this.query, false));
  }

  /** As it was written, or as a query in brackets is told. */
  queryText(): string {
    return this.text ?? queryText(this.query);
  }

  /** Of a list of its rows. */
  elementTypeOf(tx: Transaction): ApexType {
    const { name } = this.query.from;
    return sobjectType(tx.org.schema.object(name)?.name ?? name);
  }

  idsOf(tx: Transaction): string[] {
    return this.run(tx, this.idQuery, true).map((record) => record.id!);
  }

  /** @returns the rows of the ids as they are now, in the order of the ids; deleted ones are left out */
  rowsOf(tx: Transaction, ids: readonly string[]): SObjectValue[] {
    const list = new ApexList(idType, [...ids]);
    const found = new Map(
      this.run(tx, this.scopeQuery, true, (index, text) => (index === IDS ? list : this.options.bind(index, text))).map(
        (record) => [record.id, record],
      ),
    );
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  private run(tx: Transaction, query: SoqlQuery, isUncounted: boolean, bind = this.options.bind): SObjectValue[] {
    return tx.org.query.run(tx, query, { ...this.options, bind, isUncounted, isForApex: true }).records;
  }
}

export const queryLocatorClasses: readonly PlatformClass[] = [
  {
    name: 'Database.QueryLocator',
    methods: {
      'getQuery()': (_tx, self: QueryLocator) => self.queryText(),
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
