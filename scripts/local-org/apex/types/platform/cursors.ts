/**
 * Signatures of cursors that the extracted table lacks.
 * Source: Apex Reference Guide, "Database Class", "PaginationCursor Class", "CursorFetchResult Class", "Limits Class".
 */
import type { PlatformTable } from './table.ts';

export const cursors: PlatformTable = {
  'System.Limits': {
    kind: 'class',
    merge: true,
    members: [
      'static getApexCursors(): Integer',
      'static getLimitApexCursors(): Integer',
      'static getApexPaginationCursorRows(): Integer',
      'static getLimitApexPaginationCursorRows(): Integer',
      'static getApexPaginationCursors(): Integer',
      'static getLimitApexPaginationCursors(): Integer',
    ],
  },
  'System.Database': {
    kind: 'class',
    merge: true,
    members: [
      'static getPaginationCursor(String): Database.PaginationCursor',
      'static getPaginationCursor(String, System.AccessLevel): Database.PaginationCursor',
      'static getPaginationCursorWithBinds(String, Map<String, Object>, System.AccessLevel): Database.PaginationCursor',
    ],
  },
  'Database.PaginationCursor': {
    kind: 'class',
    members: [
      'fetchDeleted(Integer, Integer): Integer',
      'fetchPage(Integer, Integer): Database.CursorFetchResult',
      'getNumRecords(): Integer',
    ],
  },
  'Database.CursorFetchResult': {
    kind: 'class',
    members: [
      'getNextIndex(): Integer',
      'getNumDeletedRecords(): Integer',
      'getRecords(): List<SObject>',
      'isDone(): Boolean',
    ],
  },
};
