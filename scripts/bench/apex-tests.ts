/** How fast the Apex tests run, all of them, with the processes that `npm test` uses. */
import { runCommand } from '../test/command.ts';
import { countsOf } from '../test/counts.ts';
import type { Measure } from './measure.ts';

export const apexTests: Measure = {
  name: 'apex-tests',
  doing: 'Running the Apex tests',
  async run() {
    const result = await runCommand('node', ['scripts/run.mjs', 'scripts/local-org/cli.ts', 'test']);
    const { passed, failed } = countsOf(result);
    const seconds = /Apex tests took ([\d.]+) s/.exec(result.output)?.[1];
    if (seconds === undefined) throw new Error(`The Apex tests did not run:\n${result.output}${result.errors}`);
    const note = `${passed + failed} in ${seconds} s${failed > 0 ? `, ${failed} failed` : ''}`;
    return [{ what: 'Apex tests', value: (passed + failed) / Number(seconds), unit: 'per second', note }];
  },
};
