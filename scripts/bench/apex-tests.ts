/** How fast the Apex tests run, all of them, with the processes that `npm test` uses. */
import { runCommand } from '../test/command.ts';
import { countsOf } from '../test/counts.ts';
import { seconds, type Measure } from './measure.ts';

export async function apexTests(): Promise<Measure[]> {
  const result = await runCommand('node', ['scripts/run.mjs', 'scripts/local-org/cli.ts', 'test']);
  const { passed, failed } = countsOf(result);
  const took = Number(/Apex tests took ([\d.]+) s/.exec(result.output)?.[1] ?? Number.NaN) * 1000;
  return [
    {
      name: 'Apex tests per second',
      value: `${(((passed + failed) / took) * 1000).toFixed(0)} (${passed + failed} in ${seconds(took)}${failed > 0 ? `, ${failed} failed` : ''})`,
    },
  ];
}
