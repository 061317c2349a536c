import { runCommand } from '../command.ts';
import type { Step } from '../step.ts';

export const metadata: Step = {
  name: 'metadata',
  proves: 'Apex type-checks, metadata fits the Metadata API and every reference leads somewhere',
  async run() {
    const result = await runCommand('node', ['scripts/run.mjs', 'scripts/local-org/cli.ts', 'check']);
    const faults = result.output.split('\n').filter((line) => /\bLO\d{4}\b/.test(line));
    const failed = result.status === 0 ? 0 : Math.max(faults.length, 1);
    return { passed: failed === 0 ? 1 : 0, failed, report: failed === 0 ? '' : result.output + result.errors };
  },
};
