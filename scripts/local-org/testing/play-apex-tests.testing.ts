/** Apex tests of a project made on the spot, as tests of this process. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import test from 'node:test';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { runTestClass } from './run-test-class.ts';
import { loadTests } from './test-bed.ts';

/** A test for each Apex test in the files; one that does not pass fails with its message. */
export function playApexTests(files: Readonly<Record<string, string>>): void {
  const projectDir = projectFolderOf(files);
  test.after(() => rmSync(projectDir, { recursive: true }));
  const { bed, tests } = loadTests(projectDir);
  for (const { className, method, status, failure } of tests.flatMap((each) => runTestClass(bed, each)))
    test(`${className}.${method}`, () => assert.equal(status, 'passed', failure?.message));
}
