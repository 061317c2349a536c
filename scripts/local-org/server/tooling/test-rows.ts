/** Runs of tests as rows that programs look up while they wait. Tooling API, "ApexTestRunResult" and its kin. */
import { id18 } from '../../apex/values/id.ts';
import type { RunTest, TestRun, WantedClass } from './test-runs.ts';

export type Row = { readonly [name: string]: string | number | boolean | null | readonly number[] | Row };

/** By object in lower case. */
export function testRows(runs: readonly TestRun[]): Readonly<Record<string, readonly Row[]>> {
  return {
    apextestrunresult: runs.map(runRow),
    apextestqueueitem: runs.flatMap((run) => run.classes.map((wanted, index) => queueRow(run, wanted, index))),
    apextestresult: runs.flatMap((run) => run.tests.map((test, index) => resultRow(run, test, index))),
  };
}

/** Each row's id follows from its run's. */
const idIn = (run: TestRun, prefix: string, index: number): string =>
  id18(`${prefix}${run.id.slice(9, 15)}${String(index).padStart(6, '0')}`);

const runResultId = (run: TestRun): string => idIn(run, '05m', 0);

function statusOf({ endedAt, fault }: TestRun): string {
  if (endedAt === null) return 'Processing';
  return fault === null ? 'Completed' : 'Failed';
}

function runRow(run: TestRun): Row {
  const isOver = run.endedAt !== null;
  return {
    Id: runResultId(run),
    AsyncApexJobId: run.id,
    Status: statusOf(run),
    ClassesCompleted: isOver ? run.classes.length : 0,
    ClassesEnqueued: run.classes.length,
    MethodsEnqueued: run.tests.length,
    MethodsCompleted: run.tests.length,
    MethodsFailed: run.tests.filter(isFailed).length,
    StartTime: moment(run.startedAt),
    EndTime: run.endedAt === null ? null : moment(run.endedAt),
    TestTime: Math.round(run.tests.reduce((sum, { ms }) => sum + ms, 0)),
    TestSetupTime: 0,
    IsAllTests: false,
    JobName: null,
    Source: 'Tooling API',
    UserId: run.userId,
  };
}

function queueRow(run: TestRun, wanted: WantedClass, index: number): Row {
  const tests = run.tests.filter(({ className }) => className === wanted.name);
  return {
    Id: idIn(run, '709', index),
    ApexClassId: wanted.id,
    ApexClass: { Id: wanted.id, Name: wanted.name, NamespacePrefix: null },
    ExtendedStatus: run.fault ?? `(${tests.length - tests.filter(isFailed).length}/${tests.length})`,
    ParentJobId: run.id,
    Status: statusOf(run),
    TestRunResultId: runResultId(run),
  };
}

function resultRow(run: TestRun, test: RunTest, index: number): Row {
  const at = run.classes.findIndex(({ name }) => name === test.className);
  return {
    Id: idIn(run, '07M', index),
    ApexClassId: run.classes[at]?.id ?? null,
    ApexClass: { Id: run.classes[at]?.id ?? null, Name: test.className, NamespacePrefix: null },
    ApexLogId: null,
    ApexTestRunResultId: runResultId(run),
    AsyncApexJobId: run.id,
    IsTestSetup: false,
    Message: test.failure?.message ?? null,
    MethodName: test.method,
    Outcome: outcomeOf(test),
    QueueItemId: idIn(run, '709', at),
    RunTime: Math.round(test.ms),
    StackTrace: test.failure?.stack.join('\n') ?? null,
    TestTimestamp: moment(run.endedAt ?? run.startedAt),
  };
}

/** What met something unsupported neither passed nor failed. */
const outcomeOf = ({ status }: RunTest): string => ({ passed: 'Pass', failed: 'Fail', unsupported: 'Skip' })[status];

const isFailed = ({ status }: RunTest): boolean => status === 'failed';

const moment = (milliseconds: number): string => new Date(milliseconds).toISOString().replace('Z', '+0000');
