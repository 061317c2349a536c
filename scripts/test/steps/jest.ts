import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../local-org/paths.ts';
import { runCommand } from '../command.ts';
import type { Step } from '../step.ts';

const resultFile = path.join(repositoryRoot, 'node_modules/.cache/keyline/jest.json');

export const jest: Step = {
  name: 'jest',
  proves: 'every Lightning web component renders, reacts and stays accessible',
  async run() {
    rmSync(resultFile, { force: true });
    const result = await runCommand('sfdx-lwc-jest', [
      '--',
      '--ci',
      '--json',
      `--outputFile=${resultFile}`,
      '--maxWorkers=2',
    ]);
    const summary = JSON.parse(readFileSync(resultFile, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
      success: boolean;
    };
    const failed = summary.success ? 0 : Math.max(summary.numFailedTests, summary.numFailedTestSuites, 1);
    return { passed: summary.numPassedTests, failed, report: failed === 0 ? '' : result.errors };
  },
};
