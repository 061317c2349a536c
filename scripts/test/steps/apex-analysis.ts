import { CodeAnalyzer, CodeAnalyzerConfig } from '@salesforce/code-analyzer-core';
import { createEnginePlugin } from '@salesforce/code-analyzer-pmd-engine';
import path from 'node:path';
import { repositoryRoot } from '../../local-org/paths.ts';
import { hasJava, withoutJava } from '../java.ts';
import type { Step } from '../step.ts';

/** Salesforce Code Analyzer's PMD rules for security and for errors that cost a review on the AppExchange. */
const selectors = ['pmd:Apex:Security', 'pmd:Apex:ErrorProne', 'pmd:Apex:Performance'];

/** Rules that are wrong for this project, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  ProtectSensitiveData:
    'It takes every field whose name holds "Key" for a secret; ours are unique keys (ActiveKey__c).',
};

export const apexAnalysis: Step = {
  name: 'pmd',
  proves: "Salesforce Code Analyzer's security, error and performance rules are kept",
  async run() {
    if (!(await hasJava())) {
      return withoutJava('Salesforce Code Analyzer');
    }
    const analyzer = new CodeAnalyzer(CodeAnalyzerConfig.fromObject({}));
    await analyzer.addEnginePlugin(createEnginePlugin());
    const workspace = await analyzer.createWorkspace([path.join(repositoryRoot, 'force-app')]);
    const rules = await analyzer.selectRules(selectors, { workspace });
    const results = await analyzer.run(rules, { workspace });
    const faults = results
      .getViolations()
      .filter((violation) => !(violation.getRule().getName() in exceptions))
      .map((violation) => {
        const place = violation.getPrimaryLocation();
        const file = path.relative(repositoryRoot, place.getFile() ?? '');
        return `${file}:${place.getStartLine() ?? 0} ${violation.getRule().getName()}: ${violation.getMessage()}`;
      });
    return { passed: faults.length === 0 ? rules.getCount() : 0, failed: faults.length, report: faults.join('\n') };
  },
};
