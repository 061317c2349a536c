import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { repositoryRoot } from '../paths.ts';
import { readProject } from '../project/read-project.ts';
import { ProjectComponents } from './build-project.ts';
import { buildRuntime } from './build-runtime.ts';
import type { PlatformFacts } from './modules/platform-modules.ts';

const project = readProject(path.join(repositoryRoot, 'scripts/local-org/fixtures/shell-demo'));
const facts: PlatformFacts = {
  namespace: null,
  label: (name) => project.labels.get(name)?.value,
  hasStaticResource: () => false,
  hasApexMethod: (_, method) => method !== 'missing',
  hasSchemaPath: () => true,
};

test('the shared bundle has the base components and tells what they export', async () => {
  const runtime = await buildRuntime();

  assert.deepEqual(runtime.exports['lightning/button'], ['default']);
  assert.ok(runtime.exports['lightning/navigation']?.includes('NavigationMixin'));
  assert.ok(runtime.exports['lwc']?.includes('LightningElement'));
  assert.ok(runtime.script.length > 500_000);
});

test('a TypeScript component becomes a module that imports others by address', async () => {
  const components = new ProjectComponents(project, facts, await buildRuntime());

  const built = await components.get('teamList');

  assert.equal(built?.kind, 'built', JSON.stringify(built));
  assert.match(built?.kind === 'built' ? built.script : '', /from "\/local-org\/lwc\/c\/teamGreeting\.js"/);
  assert.match(built?.kind === 'built' ? built.script : '', /Visiting team/);
});

test('every component of the project compiles', async () => {
  const components = new ProjectComponents(project, facts, await buildRuntime());

  assert.deepEqual(await components.faultsOfAll(), []);
});

test('a fault is told with its number, file and line', async () => {
  const broken = readProject(path.join(repositoryRoot, 'scripts/local-org/fixtures/shell-demo'));
  const components = new ProjectComponents(
    broken,
    { ...facts, label: () => undefined, hasApexMethod: () => false },
    await buildRuntime(),
  );

  const faults = await components.faultsOfAll();

  assert.deepEqual(faults.map(({ code, path: file, line }) => [code, file, line]).sort(), [
    ['LO1502', 'force-app/main/default/lwc/teamList/teamList.ts', 2],
    ['LO1502', 'force-app/main/default/lwc/teamList/teamList.ts', 3],
    ['LO1506', 'force-app/main/default/lwc/teamList/teamList.ts', 7],
  ]);
});
