/** The README promises paths and commands; this holds it to them. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { repositoryRoot } from '../local-org/paths.ts';

const readme = readFileSync(path.join(repositoryRoot, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test('every npm command of the README exists', () => {
  const commands = [...readme.matchAll(/npm (?:run )?([a-z]+)/g)].map((match) => match[1]!);
  assert.ok(commands.length > 5, 'the README names commands');
  for (const command of commands) {
    assert.ok(command in manifest.scripts, `npm run ${command} is in package.json`);
  }
});

test('every path of the README exists', () => {
  const linked = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1]!);
  const named = [...readme.matchAll(/\b(?:config|scripts|force-app|docs)\/[\w./-]*\w/g)].map((match) => match[0]);
  for (const name of [...linked, ...named]) {
    assert.ok(existsSync(path.join(repositoryRoot, name)), `${name} exists`);
  }
});
