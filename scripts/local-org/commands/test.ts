/** `test [filter]`: the project's Apex tests. */
import { writeFileSync } from 'node:fs';
import { LocalOrgError } from '../errors/catalogue.ts';
import { consoleReport } from '../testing/console-report.ts';
import { junitReport } from '../testing/junit-report.ts';
import { runTests, TestsRefused } from '../testing/run-tests.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';

export const test: Command = {
  name: 'test',
  summary: 'run the Apex tests, all or those whose name contains the words given',
  operands: '[NAME]',
  async run(given: Arguments): Promise<number> {
    const [filter = null] = given.operands;
    try {
      const report = await runTests({ projectDir: given.project, filter });
      if (given.junit !== null) writeFileSync(given.junit, junitReport(report));
      console.log(given.isJson ? JSON.stringify(report, null, 2) : consoleReport(report));
      return report.outcomes.every((outcome) => outcome.status === 'passed') ? 0 : 1;
    } catch (error) {
      if (!(error instanceof TestsRefused)) throw error;
      for (const message of error.messages) console.error(message);
      throw new LocalOrgError('LO1000', `No test ran: the project has ${error.messages.length} ${error.messages.length === 1 ? 'error' : 'errors'}`);
    }
  },
};
