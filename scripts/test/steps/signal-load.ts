import { runCommand } from '../command.ts';
import { countsOf } from '../counts.ts';
import type { Step } from '../step.ts';

export const signalLoad: Step = {
  name: 'signal-load',
  proves: 'ten thousand signals come in once, whoever is killed, and every score is their sum',
  async run() {
    return countsOf(await runCommand('node', ['scripts/run.mjs', '--tools', 'scripts/test/signal-load/main.ts']));
  },
};
