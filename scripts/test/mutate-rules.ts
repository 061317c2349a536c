/**
 * Are the rules tested? Turns each rule off in a copy of the project, as an admin would, and runs the Apex tests:
 * where none fails, nobody would notice that the rule is gone. It takes minutes, so it is run by hand, for all rules or
 * for those named:
 *
 *     node scripts/run.mjs --tools scripts/test/mutate-rules.ts [RequireFreeSeat …]
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkProgram } from '../local-org/apex/types/program.ts';
import { readSettings } from '../local-org/org/settings.ts';
import { repositoryRoot } from '../local-org/paths.ts';
import { readProject } from '../local-org/project/read-project.ts';
import { buildSchema } from '../local-org/schema/build-schema.ts';
import { runTests } from '../local-org/testing/run-tests.ts';

interface RuleClass {
  readonly name: string;
  /** The setting that turns it off, relative to the project. */
  readonly setting: string;
  /** Test classes beside it, which most likely miss it. */
  readonly neighbours: readonly string[];
}

const copied = ['force-app', 'config', 'sfdx-project.json', '.local-org/cache'];

/** @returns every class that extends `Rule`, tests aside */
function rulesOf(root: string): RuleClass[] {
  const project = readProject(root, undefined, readSettings(root).metadata);
  const { classes, triggers } = project;
  const program = checkProgram({ classes, triggers }, buildSchema(project), { labels: project.labels.keys() });
  const feature = /^(.*?\/main\/[^/]+)\//;
  return program.units.flatMap(({ symbol, source }) => {
    const parent = symbol?.superclass;
    return parent?.kind === 'class' && parent.symbol.name === 'Rule' && !symbol!.isTest
      ? [
          {
            name: symbol!.name,
            setting: `${feature.exec(source.path)![1]}/customMetadata/RuleSetting.${symbol!.name}.md-meta.xml`,
            neighbours: program.units
              .filter((unit) => unit.symbol?.isTest === true && folderOf(unit.source) === folderOf(source))
              .map((unit) => unit.source.name),
          },
        ]
      : [];
  });
}

function folderOf(source: { readonly path: string }): string {
  return path.posix.dirname(source.path);
}

function settingOf(rule: string, isActive: boolean): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
    <label>${rule}</label>
    <protected>false</protected>
    <values>
        <field>IsActive__c</field>
        <value xsi:type="xsd:boolean">${isActive}</value>
    </values>
</CustomMetadata>
`;
}

/** @returns the tests that fail in the project, or in those of its test classes that the filter names */
async function failuresIn(projectDir: string, filter: string | null = null): Promise<string[]> {
  const { outcomes } = await runTests({ projectDir, filter });
  return outcomes.filter(({ status }) => status !== 'passed').map((test) => `${test.className}.${test.method}`);
}

/** @returns a test that fails without the rule and only then; the neighbours are asked first */
async function missedBy(rule: RuleClass, broken: readonly string[]): Promise<string | undefined> {
  for (const filter of [...rule.neighbours, null]) {
    const failed = (await failuresIn(copy, filter)).find((test) => !broken.includes(test));
    if (failed !== undefined) {
      return failed;
    }
  }
  return undefined;
}

const wanted = process.argv.slice(2);
const copy = mkdtempSync(path.join(tmpdir(), 'rules-'));
try {
  for (const part of copied) {
    cpSync(path.join(repositoryRoot, part), path.join(copy, part), { recursive: true });
  }
  const all = rulesOf(copy);
  const rules = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const broken = await failuresIn(copy);
  if (broken.length > 0) {
    console.log(`With all rules on these fail too, and do not count: ${broken.join(', ')}`);
  }
  let unmissed = 0;
  for (const rule of rules) {
    writeFileSync(path.join(copy, rule.setting), settingOf(rule.name, false));
    const test = await missedBy(rule, broken);
    writeFileSync(path.join(copy, rule.setting), settingOf(rule.name, true));
    unmissed += test === undefined ? 1 : 0;
    console.log(test === undefined ? `✗ ${rule.name}: no test misses it` : `✓ ${rule.name}: ${test}`);
  }
  console.log(`\n${rules.length - unmissed} rules are missed by a test, ${unmissed} are not`);
  process.exitCode = unmissed > 0 ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
