import { runCommand } from '../command.ts';
import type { Step } from '../step.ts';

export const format: Step = {
  name: 'format',
  proves: 'every file, Apex included, is formatted by prettier',
  async run({ write }) {
    // Told to warn only, prettier does not list what differs.
    const result = await runCommand('prettier', [
      ...(write ? ['--write', '--log-level=warn'] : ['--list-different']),
      '.',
    ]);
    const faults = write ? [] : result.output.split('\n').filter((line) => line.trim() !== '');
    const failed = result.status === 0 ? 0 : Math.max(faults.length, 1);
    return {
      passed: failed === 0 ? 1 : 0,
      failed,
      report: failed === 0 ? '' : `${result.output}${result.errors}\nMend with: npm run format`,
    };
  },
};
