/**
 * Writes the tables of the platform that are read when a project's source asks for them, from the type stubs:
 * signatures of one namespace a file in `apex/types/platform/namespaces/`, and their standard objects, one a line, in
 * `schema/standard-objects/catalogue.tsv` (what they lack is in `additions.tsv` there). Run after the stubs got newer;
 * needs a JDK:
 *
 *     node scripts/run.mjs scripts/local-org/stubs/write-tables.ts
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import extracted from '../apex/types/platform-types.json';
import type { PlatformEntry } from '../apex/types/platform/table.ts';
import { repositoryRoot } from '../paths.ts';
import { readStubs } from './read-stubs.ts';
import type { StubType } from './stub-type.ts';

const home = join(repositoryRoot, 'scripts/local-org');
/** What the stubs use to describe themselves, Visualforce's components, and what `platform-types.json` holds. */
const left = new Set([
  'Internal',
  'SObjectStubs',
  'Component',
  'SObjects',
  ...Object.keys(extracted).map((name) => name.slice(0, name.indexOf('.'))),
]);

function writeNamespaces(): void {
  const folder = join(home, 'apex/types/platform/namespaces');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [namespace, types] of readStubs('standard-types')) {
    if (left.has(namespace)) continue;
    const lines = types.map(
      (type) => `  ${JSON.stringify(`${namespace}.${type.name}`)}: ${JSON.stringify(entryOf(namespace, type))}`,
    );
    writeFileSync(join(folder, `${namespace}.json`), `{\n${lines.join(',\n')}\n}\n`);
  }
}

/** Interfaces by the Apex Reference, classes by the stubs. */
const interfaces = new Set(['Auth.RegistrationHandler', 'sfdc_enablement.LearningItemEvaluationHandler']);

function entryOf(namespace: string, type: StubType): PlatformEntry {
  if (interfaces.has(`${namespace}.${type.name}`)) {
    const members = type.members.filter((line) => line !== 'new()').map((line) => `abstract ${line}`);
    return { kind: 'interface', members };
  }
  const parents = type.extends === null || type.extends === 'Object' ? {} : { extends: [type.extends] };
  return {
    kind: type.kind,
    ...parents,
    ...(type.implements.length === 0 ? {} : { implements: type.implements }),
    members: type.members,
  };
}

function writeObjects(): void {
  const objects = (readStubs('sobject-types').get('SObjects') ?? []).filter(
    ({ kind, name }) => kind === 'class' && !name.includes('$'),
  );
  const names = new Set(objects.map(({ name }) => name));
  const kept = objects.filter(({ name }) => !names.has(name.replace(companion, '')) || !companion.test(name));
  const lines = kept.map((object) => [lineOf(object), companionsOf(object.name, names)].join('\t'));
  writeFileSync(join(home, 'schema/standard-objects/catalogue.tsv'), `${lines.join('\n')}\n`);
}

/** Objects that follow from another: they are made when they are asked for. */
const companion = /(Feed|History|Share|ChangeEvent)$/;

function companionsOf(name: string, names: ReadonlySet<string>): string {
  return ['Feed', 'History', 'Share', 'ChangeEvent'].filter((suffix) => names.has(`${name}${suffix}`)).join(' ');
}

/** `Note⇥Body:String ParentId>Name …⇥Children:Child …⇥Share …`: a reference tells the object it leads to. */
function lineOf({ name, fields }: StubType): string {
  const types = new Map(fields.map(([field, type]) => [field, type.replace('SObjectStubs.', '')]));
  const children: string[] = [];
  const columns: string[] = [];
  for (const [field, type] of types) {
    if (/^(SObjectType|Fields)$/.test(field)) continue;
    if (type.endsWith('[]')) children.push(`${field}:${type.slice(0, -2)}`);
    else if (types.get(`${field}Id`) !== 'Id') {
      const target = type === 'Id' && field.endsWith('Id') ? types.get(field.slice(0, -2)) : undefined;
      columns.push(target === undefined ? `${field}:${type}` : `${field}>${target}`);
    }
  }
  return [name, columns.join(' '), children.join(' ')].join('\t');
}

writeNamespaces();
writeObjects();
