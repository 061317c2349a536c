import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { repositoryRoot } from './paths.ts';
import { errorFamilies } from './errors/families.ts';

const folder = join(repositoryRoot, 'scripts/local-org');
const readme = readFileSync(join(folder, 'README.md'), 'utf8');

test('paths of the README exist', () => {
  const named = [...readme.matchAll(/`((?:scripts\/)?[\w-]+\/[\w./-]*)`/g)].map((match) => match[1]!);
  const missing = named
    .filter((path) => !/^(config|node_modules|DIR)\//.test(path))
    .filter((path) => !existsSync(join(path.startsWith('scripts/') ? repositoryRoot : folder, path)));
  assert.ok(named.length > 20, 'the README names paths');
  assert.deepEqual(missing, ['apex/system/the-class.ts', 'dml/steps/the-step.ts']);
});

test('errors of the README exist', () => {
  const known = new Set(errorFamilies.flatMap(({ entries }) => Object.values(entries).map(({ code }) => code)));
  assert.deepEqual(
    (readme.match(/LO\d{4}/g) ?? []).filter((code) => !known.has(code)),
    [],
  );
});
