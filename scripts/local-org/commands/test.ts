/** `test`: runs the project's Apex tests and reports. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { consoleReport } from '../testing/console-report.ts';
import { jsonReport } from '../testing/json-report.ts';
import { junitReport } from '../testing/junit-report.ts';
import { lcovReport } from '../testing/lcov-report.ts';
import { outcomesOf, type TestReport } from '../testing/outcome.ts';
import { runTests, TestsRefused } from '../testing/run-tests.ts';
import { Progress } from './test-progress.ts';
import { watchTests } from './watch-tests.ts';

export const test: Command = {
  name: 'test',
  summary: 'run the Apex tests, all or those named',
  operands: '[FILTER …]',
  async run(given: Arguments): Promise<number> {
    const filter = [given.filter ?? [], given.operands].flat().join(',');
    const run = (classes: ReadonlySet<string> | null): Promise<Ran> =>
      runOnce(given, filter === '' ? null : filter, classes);
    if (!given.watches) return (await run(null)).code;
    return watchTests(given, async (classes) => (await run(classes)).failed);
  },
};

interface Ran {
  /** 0 when no test failed, 2 when none was found that was asked for. */
  readonly code: number;
  /** Lower-case names of the classes with failed tests. */
  readonly failed: ReadonlySet<string>;
}

async function runOnce(given: Arguments, filter: string | null, classes: ReadonlySet<string> | null): Promise<Ran> {
  const progress = new Progress(process.stderr);
  try {
    const report = await runTests({
      projectDir: given.project,
      filter,
      classes,
      now: given.now,
      coverage: given.coverage,
      ...(given.workers === null ? {} : { workers: given.workers }),
      onOutcome: (outcome, done, total) => progress.show(outcome, done, total),
    });
    progress.end();
    writeFiles(given, report);
    console.log(given.isJson ? jsonReport(report) : consoleReport(report, { slowest: given.slowest }));
    if (filter !== null && classes === null && report.outcomes.length === 0) {
      console.error(`No test fits the filter ${filter}.`);
      return { code: 2, failed: new Set() };
    }
    const failed = new Set(outcomesOf(report, 'failed').map(({ className }) => className.toLowerCase()));
    return { code: failed.size === 0 ? 0 : 1, failed };
  } catch (error) {
    if (!(error instanceof TestsRefused)) throw error;
    progress.end();
    if (given.isJson) console.log(JSON.stringify({ refused: error.messages }, null, 2));
    else
      console.log(
        `${error.messages.join('\n')}\n\nThe project cannot be loaded, so no test ran.\n0 passed, ${error.messages.length} failed`,
      );
    return { code: 1, failed: new Set() };
  }
}

function writeFiles(given: Arguments, report: TestReport): void {
  if (given.junit !== null) write(given.junit, junitReport(report));
  if (report.coverage !== null)
    write(given.lcov ?? path.join(given.project, 'coverage/lcov.info'), lcovReport(report.coverage));
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
