/**
 * The suite of compile errors: each file of `conformance/compile-errors` has one mistake, whose line bears its number in
 * a comment; the files of `conformance/compile-valid` have none, odd as they look.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { repositoryRoot } from '../../paths.ts';
import { readProject } from '../../project/read-project.ts';
import type { ApexSource } from '../../project/types.ts';
import { buildSchema } from '../../schema/build-schema.ts';
import { checkProgram } from '../types/program.ts';

const suite = join(repositoryRoot, 'scripts/local-org/conformance');
const project = readProject(suite);
const schema = buildSchema(project);

function sourcesIn(folder: string): ApexSource[] {
  return readdirSync(join(suite, folder))
    .filter((file) => /\.(cls|trigger)$/.test(file))
    .map((file) => ({
      name: file.replace(/\.\w+$/, ''),
      path: file,
      text: readFileSync(join(suite, folder, file), 'utf8'),
      apiVersion: '66.0',
      isActive: true,
    }));
}

function told(sources: readonly ApexSource[]): string[] {
  const ofKind = (ending: string): ApexSource[] => sources.filter(({ path }) => path.endsWith(ending));
  const { diagnostics } = checkProgram({ classes: ofKind('.cls'), triggers: ofKind('.trigger') }, schema, {
    labels: project.labels.keys(),
  });
  return diagnostics.map(({ path, at, code, message }) => `${path}:${at.line} ${code} ${message}`);
}

function marked({ path, text }: ApexSource): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/\/\/ error (LO\d{4})$/g)].map(([, code]) => `${path}:${index + 1} ${code}`),
    );
}

const valid = sourcesIn('compile-valid');
const mistaken = sourcesIn('compile-errors');
const helper = valid.filter(({ name }) => name === 'Other');

test('the suite is as large as it is said to be', () => {
  assert.ok(mistaken.length >= 80 && valid.length >= 40, `${mistaken.length} mistakes, ${valid.length} oddities`);
});

for (const source of mistaken) {
  test(`${source.name} is refused where it is wrong, and nowhere else`, () => {
    assert.deepEqual(
      told([...helper, source]).map((line) => line.split(' ').slice(0, 2).join(' ')),
      marked(source),
      told([...helper, source]).join('\n'),
    );
  });
}

test('oddities compile', () => {
  assert.deepEqual(told(valid), []);
});
