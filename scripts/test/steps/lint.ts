import { runCommand } from '../command.ts';
import type { Step } from '../step.ts';

export const lint: Step = {
  name: 'lint',
  proves: 'eslint has nothing to say, with the rules for Lightning web components',
  async run({ write }) {
    const result = await runCommand('eslint', ['.', '--max-warnings=0', ...(write ? ['--fix'] : [])]);
    const failed = result.status === 0 ? 0 : 1;
    return { passed: 1 - failed, failed, report: failed === 0 ? '' : result.output + result.errors };
  },
};
