/**
 * `Database.Cursor` and `Database.PaginationCursor`: which rows there are is settled when they are made.
 * Apex Reference, "Cursor Class", "PaginationCursor Class"; Apex Developer Guide, "Apex Cursors".
 */
import type { Transaction } from '../../../org/transaction.ts';
import { anySObjectType } from '../../values/apex-type-names.ts';
import { apexError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import type { SObjectValue } from '../../values/sobject.ts';
import type { PlatformClass } from '../platform-class.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';
import type { QueryLocator } from './query-locator.ts';

export class Cursor {
  readonly ids: readonly string[];

  constructor(
    tx: Transaction,
    private readonly locator: QueryLocator,
    readonly typeName: 'Database.Cursor' | 'Database.PaginationCursor',
  ) {
    // Only fetching counts as a query: a transaction may make a cursor and fetch from it a hundred times.
    const paged = typeName === 'Database.PaginationCursor';
    tx.limits.count(paged ? 'paginationCursors' : 'cursors');
    this.ids = locator.idsOf(tx);
    tx.limits.count(paged ? 'paginationCursorRows' : 'cursorRows', this.ids.length);
  }

  /** Counts as a fetch and a query, and its rows as rows. @returns the rows of these places that are still there */
  rows(tx: Transaction, start: number, count: number): SObjectValue[] {
    if (start < 0 || count < 0)
      throw apexError(
        'System.InvalidParameterValueException',
        `Invalid value for ${start < 0 ? 'position' : 'count'}: ${start < 0 ? start : count}`,
      );
    if (this.typeName === 'Database.Cursor') tx.limits.count('cursorFetches');
    tx.limits.count('soqlQueries');
    return this.read(tx, start, count);
  }

  /** Counts the rows only. */
  read(tx: Transaction, start: number, count: number): SObjectValue[] {
    const found = this.locator.rowsOf(tx, this.ids.slice(start, start + count));
    tx.limits.count('soqlRows', found.length);
    return found;
  }
}

/** A page has as many rows as were asked for, as long as there are some; deleted ones are passed over. */
function page(tx: Transaction, cursor: Cursor, start: number, size: number): PlatformRecord {
  const records = cursor.rows(tx, start, size);
  let next = Math.min(start + size, cursor.ids.length);
  while (records.length < size && next < cursor.ids.length) {
    const missing = size - records.length;
    records.push(...cursor.read(tx, next, missing));
    next = Math.min(next + missing, cursor.ids.length);
  }
  return new PlatformRecord('Database.CursorFetchResult', {
    records: new ApexList(anySObjectType, records),
    nextIndex: next,
    numDeletedRecords: next - start - records.length,
    done: next >= cursor.ids.length,
  });
}

function deletedOf(tx: Transaction, cursor: Cursor, start: number, size: number): number {
  const asked = cursor.ids.slice(start, start + size).length;
  return asked - cursor.rows(tx, start, size).length;
}

export const cursorClasses: readonly PlatformClass[] = [
  {
    name: 'Database.Cursor',
    methods: {
      'fetch(Integer, Integer)': (tx, self: Cursor, start: number, count: number) =>
        new ApexList(anySObjectType, self.rows(tx, start, count)),
      'getNumRecords()': (_tx, self: Cursor) => self.ids.length,
    },
    isInstance: (value) => value instanceof Cursor && value.typeName === 'Database.Cursor',
  },
  {
    name: 'Database.PaginationCursor',
    methods: {
      'fetchPage(Integer, Integer)': (tx, self: Cursor, start: number, size: number) => page(tx, self, start, size),
      'fetchDeleted(Integer, Integer)': (tx, self: Cursor, start: number, size: number) =>
        deletedOf(tx, self, start, size),
      'getNumRecords()': (_tx, self: Cursor) => self.ids.length,
    },
    isInstance: (value) => value instanceof Cursor && value.typeName === 'Database.PaginationCursor',
  },
  recordClass('Database.CursorFetchResult'),
];
