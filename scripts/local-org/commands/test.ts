/** `test`: runs the project's Apex tests and reports. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { consoleReport } from '../testing/console-report.ts';
import { junitReport } from '../testing/junit-report.ts';
import { runTests, TestsRefused } from '../testing/run-tests.ts';

export const test: Command = {
  name: 'test',
  summary: 'run the Apex tests, all or those whose name contains the words given',
  operands: '[FILTER]',
  async run(given: Arguments): Promise<number> {
    try {
      const filter = given.filter ?? given.operands[0] ?? null;
      const report = await runTests({
        projectDir: given.project,
        filter,
        now: given.now,
        ...(given.workers === null ? {} : { workers: given.workers }),
      });
      if (given.junit !== null) {
        mkdirSync(path.dirname(given.junit), { recursive: true });
        writeFileSync(given.junit, junitReport(report));
      }
      console.log(given.isJson ? JSON.stringify(report, null, 2) : consoleReport(report));
      return report.outcomes.every(({ status }) => status === 'passed') ? 0 : 1;
    } catch (error) {
      if (!(error instanceof TestsRefused)) throw error;
      console.log(
        `${error.messages.join('\n')}\n\nThe project cannot be loaded, so no test ran.\n0 passed, ${error.messages.length} failed`,
      );
      return 1;
    }
  },
};
