/** `System.Limits`. Apex Reference, "Limits Class". */
import type { LimitName } from '../../limits/limits.ts';
import type { PlatformClass, PlatformFunction } from './platform-class.ts';

const names: Readonly<Record<string, LimitName>> = {
  AggregateQueries: 'aggregateQueries',
  ApexCursorRows: 'cursorRows',
  ApexCursors: 'cursors',
  ApexPaginationCursorRows: 'paginationCursorRows',
  ApexPaginationCursors: 'paginationCursors',
  AsyncCalls: 'queueableJobs',
  Callouts: 'callouts',
  CpuTime: 'cpuTime',
  DmlRows: 'dmlRows',
  DmlStatements: 'dmlStatements',
  EmailInvocations: 'emailInvocations',
  FetchCallsOnApexCursor: 'cursorFetches',
  FutureCalls: 'futureCalls',
  HeapSize: 'heapSize',
  PublishImmediateDML: 'publishImmediate',
  Queries: 'soqlQueries',
  QueryRows: 'soqlRows',
  QueueableJobs: 'queueableJobs',
  Savepoints: 'savepoints',
  SoslQueries: 'soslQueries',
};

/** What nothing here uses up, with the guide's bound: describes that are free today, and features the local org lacks. */
const unused: Readonly<Record<string, number>> = {
  ChildRelationshipsDescribes: 100,
  DatabaseTime: 0,
  FieldSetsDescribes: 100,
  FieldsDescribes: 100,
  FindSimilarCalls: 10,
  MobilePushApexCalls: 10,
  PicklistDescribes: 100,
  QueryLocatorRows: 10_000,
  RecordTypesDescribes: 100,
  ScriptStatements: 200_000,
};

/** The old names of counts that have another one now. */
const renamed: Readonly<Record<string, LimitName>> = { RunAs: 'dmlStatements', SavepointRollbacks: 'savepoints' };

function members(name: string, used: PlatformFunction, allowed: PlatformFunction): [string, PlatformFunction][] {
  return [
    [`get${name}()`, used],
    [`getLimit${name}()`, allowed],
  ];
}

export const limitsClass: PlatformClass = {
  name: 'System.Limits',
  statics: Object.fromEntries([
    ...Object.entries({ ...names, ...renamed }).flatMap(([name, limit]) =>
      members(
        name,
        (tx) => tx.limits.used(limit),
        (tx) => tx.limits.allowed(limit),
      ),
    ),
    ...Object.entries(unused).flatMap(([name, bound]) =>
      members(
        name,
        () => 0,
        () => bound,
      ),
    ),
  ]),
};
