/** `System.Limits`. Apex Reference, "Limits Class". */
import type { LimitName } from '../../limits/limits.ts';
import type { PlatformClass, PlatformFunction } from './platform-class.ts';

const names: Readonly<Record<string, LimitName>> = {
  AggregateQueries: 'aggregateQueries',
  AsyncCalls: 'queueableJobs',
  Callouts: 'callouts',
  CpuTime: 'cpuTime',
  DmlRows: 'dmlRows',
  DmlStatements: 'dmlStatements',
  EmailInvocations: 'emailInvocations',
  FutureCalls: 'futureCalls',
  HeapSize: 'heapSize',
  PublishImmediateDML: 'publishImmediate',
  Queries: 'soqlQueries',
  QueryRows: 'soqlRows',
  QueueableJobs: 'queueableJobs',
  Savepoints: 'savepoints',
  SoslQueries: 'soslQueries',
};

export const limitsClass: PlatformClass = {
  name: 'System.Limits',
  statics: Object.fromEntries(
    Object.entries(names).flatMap(([name, limit]): [string, PlatformFunction][] => [
      [`get${name}()`, (tx) => tx.limits.used(limit)],
      [`getLimit${name}()`, (tx) => tx.limits.allowed(limit)],
    ]),
  ),
};
