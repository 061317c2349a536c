import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { repositoryRoot } from '../paths.ts';
import { errorFamilies } from './families.ts';
import { errorPage } from './page.ts';

const folder = join(repositoryRoot, 'scripts/local-org');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
const codes = errorFamilies.flatMap(({ entries }) => Object.values(entries).map(({ code }) => code));

test('each number stands for one error', () => {
  assert.deepEqual([...codes].sort(), [...new Set(codes)].sort());
});

test('each number in the catalogue is reached by its name, and its family is listed', () => {
  const written = sources
    .filter(({ file }) => file.startsWith('errors/'))
    .flatMap(({ text }) => [...text.matchAll(/^ {2}(LO\d{4}):/gm)].map((match) => match[1]!));
  assert.deepEqual(written.sort(), [...codes].sort());
});

test('numbers are written in the catalogue only; elsewhere errors have names', () => {
  const strays = sources
    .filter(({ file }) => !file.startsWith('errors/'))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/['"`(]LO\d{4}[^\n]*/g)]
        .filter(([line]) => !line.startsWith('(LO'))
        .map(([line]) => `${file}: ${line}`),
    );
  assert.deepEqual(strays, []);
});

test('each error is raised somewhere', () => {
  const texts = sources.map(({ text }) => text).join('\n');
  const idle = errorFamilies
    .flatMap(({ name, entries }) => Object.keys(entries).map((entry) => `${name}.${entry}`))
    .filter((use) => !new RegExp(`\\b${use.replace('.', '\\.')}\\b`).test(texts));
  assert.deepEqual(idle, []);
});

test('comments name numbers that exist', () => {
  const named = sources.flatMap(({ text }) => text.match(/LO\d{4}(?!\d)/g) ?? []);
  assert.deepEqual(
    named.filter((code) => !codes.includes(code)),
    [],
  );
});

test('the page of errors says what the catalogue says', () => {
  assert.equal(readFileSync(join(folder, 'errors/README.md'), 'utf8'), errorPage());
});
