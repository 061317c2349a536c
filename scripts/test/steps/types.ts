import { runCommand } from '../command.ts';
import type { Step } from '../step.ts';
import { build } from '../../build/build.ts';

export const types: Step = {
  name: 'types',
  proves: 'TypeScript compiles: the local org, and the components against the Apex, fields and labels they use',
  async run() {
    const faults = await build();
    const scripts = await runCommand('tsc', ['-p', 'scripts']);
    const reports = [faults, scripts.output].filter((text) => text.trim() !== '');
    return { passed: 2 - reports.length, failed: reports.length, report: reports.join('\n') };
  },
};
