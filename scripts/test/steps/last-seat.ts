import { runCommand } from '../command.ts';
import { countsOf } from '../counts.ts';
import type { Step } from '../step.ts';

export const lastSeat: Step = {
  name: 'last-seat',
  proves: 'two who approve at the same moment never give one seat twice',
  async run() {
    return countsOf(await runCommand('node', ['scripts/run.mjs', '--tools', 'scripts/test/last-seat/main.ts']));
  },
};
