/** Statuses that an org adds to cases and tasks, told by its own Apex tests. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { loadTests } from '../testing/test-bed.ts';
import { runTestClass } from '../testing/run-test-class.ts';

const statuses = (values: Readonly<Record<string, boolean>>): string =>
  `<StandardValueSet><sorted>false</sorted>${Object.entries(values)
    .map(
      ([name, isClosed]) =>
        `<standardValue><fullName>${name}</fullName><default>false</default><label>${name}</label><closed>${isClosed}</closed></standardValue>`,
    )
    .join('')}</StandardValueSet>`;

const files = {
  'standardValueSets/CaseStatus.standardValueSet-meta.xml': statuses({ New: false, Working: false, Solved: true }),
  'standardValueSets/TaskStatus.standardValueSet-meta.xml': statuses({ Open: false, Dropped: true }),
  'classes/StatusTest.cls': `@IsTest
private class StatusTest {
  @IsTest static void casesCloseAndOpenAgain() {
    Case solved = new Case(Status = 'Solved');
    insert solved;
    Assert.isTrue([SELECT IsClosed FROM Case].IsClosed);
    Assert.isNotNull([SELECT ClosedDate FROM Case].ClosedDate);
    solved.Status = 'Working';
    update solved;
    Assert.isFalse([SELECT IsClosed FROM Case].IsClosed);
  }
  @IsTest static void tasksClose() {
    insert new Task(Subject = 'T', Status = 'Dropped');
    Assert.isTrue([SELECT IsClosed FROM Task].IsClosed);
  }
}`,
};

const projectDir = projectFolderOf(files);
test.after(() => rmSync(projectDir, { recursive: true }));
const { bed, tests } = loadTests(projectDir);

for (const { className, method, status, failure } of tests.flatMap((each) => runTestClass(bed, each))) {
  test(`${className}.${method}`, () => assert.equal(status, 'passed', failure?.message));
}
