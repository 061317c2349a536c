import { runCommand } from '../command.ts';
import { countsOf } from '../counts.ts';
import type { Step } from '../step.ts';

export const apex: Step = {
  name: 'apex',
  proves: 'every Apex test passes on the local org',
  async run() {
    return countsOf(await runCommand('node', ['scripts/run.mjs', 'scripts/local-org/cli.ts', 'test']));
  },
};
