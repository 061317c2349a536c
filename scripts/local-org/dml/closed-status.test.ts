/** Statuses that an org adds to cases and tasks, told by its own Apex tests. */
import { playApexTests } from '../testing/play-apex-tests.testing.ts';

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

playApexTests(files);
