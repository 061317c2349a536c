/** How fast the Apex tests run, all of them, with the processes that `npm test` uses; and what memory they take. */
import { outcomesOf } from '../local-org/testing/outcome.ts';
import { runTests } from '../local-org/testing/run-tests.ts';
import type { Measure } from './measure.ts';

export const apexTests: Measure = {
  name: 'apex-tests',
  doing: 'Running the Apex tests',
  async run() {
    const report = await runTests({ projectDir: process.cwd() });
    const [tests, failed] = [report.outcomes.length, outcomesOf(report, 'failed').length];
    if (tests === 0) throw new Error(`No Apex test ran: ${report.warnings.join('\n')}`);
    const seconds = report.ms / 1000;
    const note = `${tests} in ${seconds.toFixed(1)} s${failed > 0 ? `, ${failed} failed` : ''}`;
    return [
      { what: 'Apex tests', value: tests / seconds, unit: 'per second', note },
      {
        what: 'Heap of a test process',
        value: report.heap / 1024 / 1024,
        unit: 'MB',
        note: 'the most after any class, garbage among it',
        bound: { kind: 'feel', atMost: 600 },
      },
    ];
  },
};
