/** Children that Salesforce works out when asked: code that reads them compiles, and is stopped where it asks. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadUser } from '../apex/runtime/current-user.ts';
import { runInTransaction } from '../apex/runtime/transaction.ts';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { createOrg } from './create-org.ts';

const files = {
  'classes/Story.cls': `public class Story {
    public static Integer count(Account told) {
      Integer count = 0;
      for (OpenActivity open : told.OpenActivities) count++;
      for (ActivityHistory past : told.ActivityHistories) count++;
      for (CombinedAttachment file : told.CombinedAttachments) count++;
      for (NoteAndAttachment note : told.NotesAndAttachments) count++;
      for (ContactPointEmail address : told.ContactPointEmails) count++;
      return count;
    }
    public static Account open() {
      return [SELECT (SELECT Subject FROM OpenActivities) FROM Account LIMIT 1];
    }
  }`,
};

test('a class that reads them is unsupported at its query alone', () => {
  const projectDir = projectFolderOf(files);
  const org = createOrg({ projectDir, database: join(projectDir, '.local-org', 'org.db') });
  const run = (code: string): void =>
    runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) => org.program.executeAnonymous(tx, code));

  run(`Assert.areEqual(0, Story.count(new Account()));`);
  assert.throws(() => run(`Story.open();`), /LO3001/);
});
