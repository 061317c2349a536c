import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../local-org/paths.ts';
import { consoleReport } from '../../local-org/testing/console-report.ts';
import { nameOf } from '../../local-org/testing/outcome.ts';
import { runTests } from '../../local-org/testing/run-tests.ts';
import { readFeatures } from '../conformance/features.ts';
import { supportPage } from '../conformance/support-page.ts';
import type { Step } from '../step.ts';

const suite = path.join(repositoryRoot, 'scripts/local-org/conformance');
const page = path.join(repositoryRoot, 'scripts/local-org/support.md');

/** Tests of what is not supported are told apart by the runner and by the page, and are no failures. */
export const conformance: Step = {
  name: 'conformance',
  proves: 'what Salesforce documents holds on the local org, and its support page says how far',
  async run({ write }) {
    const report = await runTests({ projectDir: suite });
    const { features, faults } = readFeatures(path.join(suite, 'force-app'));
    const made = await supportPage(features, report.outcomes, page);
    if (write) writeFileSync(page, made);
    const isFresh = existsSync(page) && readFileSync(page, 'utf8') === made;
    const count = (status: string): number => report.outcomes.filter((outcome) => outcome.status === status).length;
    const failed = count('failed');
    const strays = report.outcomes
      .filter(({ className }) => !features.some((feature) => feature.className === className))
      .map((outcome) => `${nameOf(outcome)} belongs to no feature: its class is not named FEATUREConformance`);
    const lines = [
      ...faults,
      ...strays,
      ...(failed > 0 ? [consoleReport(report)] : []),
      ...(isFresh ? [] : ['scripts/local-org/support.md is out of date. Renew it: npm test -- conformance --write']),
      ...(count('unsupported') > 0 ? [`${count('unsupported')} tests are of what is not supported`] : []),
    ];
    return {
      passed: count('passed') + (isFresh ? 1 : 0),
      failed: failed + faults.length + strays.length + (isFresh ? 0 : 1),
      report: lines.join('\n'),
    };
  },
};
