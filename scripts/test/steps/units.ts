import { runCommand } from '../command.ts';
import { countsOf } from '../counts.ts';
import type { Step } from '../step.ts';

export const units: Step = {
  name: 'units',
  proves: "the local org's parts behave as Salesforce documents",
  async run() {
    return countsOf(await runCommand('node', ['scripts/unit.mjs']));
  },
};
