import assert from 'node:assert/strict';
import type { Check } from '../checks.ts';
import type { Sf } from './sf.ts';

interface Run {
  readonly success: boolean;
  readonly logs: string;
}

interface TestRun {
  readonly summary: { readonly outcome: string; readonly passing: number; readonly orgWideCoverage: string };
}

export function apexChecks(sf: Sf): Check[] {
  const org = ['--target-org', 'admin'];
  return [
    [
      'sf apex run prints the log, the mistake or the exception',
      async () => {
        const run = (name: string, apex: string) =>
          sf.json<Run>(['apex', 'run', ...org, '--file', sf.file(name, apex)]);
        const [good, wrong, failing] = await Promise.all([
          run('good.apex', "System.debug('<hello>'); insert new Machine__c(Name = 'By Apex');"),
          run('wrong.apex', "Integer i = 'x';"),
          run('failing.apex', "throw new IllegalArgumentException('no');"),
        ]);
        assert.deepEqual([good.result?.success, /\|DEBUG\|<hello>/.test(good.result?.logs ?? '')], [true, true]);
        assert.equal(wrong.name, 'executeCompileFailure');
        assert.deepEqual(
          [failing.name, /IllegalArgumentException: no/.test(failing.message ?? '')],
          ['executeRuntimeFailure', true],
        );
      },
    ],
    [
      'sf apex run test runs the tests, waiting and at once, with coverage',
      async () => {
        const words = ['apex', 'run', 'test', ...org, '--class-names', 'MachineTest'];
        const [waiting, atOnce] = await Promise.all([
          sf.json<TestRun>([...words, '--wait', '2', '--code-coverage']),
          sf.json<TestRun>([...words, '--synchronous']),
        ]);
        for (const { result, message } of [waiting, atOnce])
          assert.deepEqual([result?.summary.outcome, result?.summary.passing], ['Passed', 2], message);
        assert.equal(waiting.result.summary.orgWideCoverage, '30%');
      },
    ],
  ];
}
