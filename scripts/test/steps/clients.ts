import { runCommand } from '../command.ts';
import { countsOf } from '../counts.ts';
import type { Step } from '../step.ts';

export const clients: Step = {
  name: 'clients',
  proves: 'jsforce and sf talk to a served org as to one of Salesforce’s',
  async run() {
    return countsOf(await runCommand('node', ['scripts/run.mjs', '--tools', 'scripts/test/clients/main.ts']));
  },
};
