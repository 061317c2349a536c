/** What became of a run of tests, in one answer. Tooling API, "runTestsSynchronous". */
import type { RunTest, TestRun } from './test-runs.ts';

/** @param codeCoverage as `coverageResults` gives it */
export function synchronousResult(run: TestRun, codeCoverage: readonly object[]): object {
  const failures = run.tests.filter(({ status }) => status !== 'passed');
  const described = (test: RunTest): object => ({
    id: run.classes.find(({ name }) => name === test.className)?.id ?? null,
    methodName: test.method,
    name: test.className,
    namespace: null,
    seeAllData: false,
    time: Math.round(test.ms),
  });
  return {
    apexLogId: null,
    codeCoverage,
    codeCoverageWarnings: [],
    failures: failures.map((test) => ({
      ...described(test),
      message: test.failure?.message ?? '',
      packageName: test.className,
      stackTrace: test.failure?.stack.join('\n') ?? '',
      type: 'Class',
    })),
    flowCoverage: [],
    flowCoverageWarnings: [],
    numFailures: failures.length,
    numTestsRun: run.tests.length,
    successes: run.tests.filter(({ status }) => status === 'passed').map(described),
    totalTime: Math.round(run.tests.reduce((sum, { ms }) => sum + ms, 0)),
  };
}
