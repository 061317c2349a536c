import { runCommand } from '../command.ts';
import { countsOf } from '../counts.ts';
import type { Step } from '../step.ts';

export const stories: Step = {
  name: 'stories',
  proves: 'reps, leaders and ABM managers do their work in a real browser, accessibly',
  async run() {
    return countsOf(await runCommand('node', ['scripts/run.mjs', '--tools', 'scripts/stories/main.ts', '--failures']));
  },
};
