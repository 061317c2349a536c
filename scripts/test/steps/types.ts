import { build } from '../../build/build.ts';
import { runCommand } from '../command.ts';
import type { Step } from '../step.ts';

/** The builds that are checked without emitting: the local org, its shell, and the tests of the components. */
const projects = ['scripts', 'scripts/stories', 'scripts/local-org/shell', 'tsconfig.lwc-tests.json'];

export const types: Step = {
  name: 'types',
  proves: 'TypeScript compiles: the local org, and the components against the Apex, fields and labels they use',
  async run() {
    const reports = [await build()];
    for (const project of projects) {
      const result = await runCommand('tsc', ['-p', project, '--noEmit']);
      reports.push(result.status === 0 ? '' : result.output + result.errors);
    }
    const faults = reports.filter((report) => report !== '');
    return { passed: reports.length - faults.length, failed: faults.length, report: faults.join('\n') };
  },
};
