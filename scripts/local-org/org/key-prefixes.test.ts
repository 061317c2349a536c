/** Prefixes of ids of objects that the platform's own tables give none. */
import { test } from 'node:test';
import { loadUser } from '../apex/runtime/current-user.ts';
import { runInTransaction } from '../apex/runtime/transaction.ts';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { createOrg } from './create-org.ts';

const files = {
  'classes/Names.cls': 'public class Names { BatchApexErrorEvent event; }',
  'classes/Names.cls-meta.xml': '<ApexClass><apiVersion>62.0</apiVersion><status>Active</status></ApexClass>',
};

test('standard platform events have a prefix that tells them', () => {
  const org = createOrg({ projectDir: projectFolderOf(files), database: ':memory:' });

  runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) =>
    org.program.executeAnonymous(
      tx,
      `Id event = BatchApexErrorEvent.SObjectType.getDescribe().getKeyPrefix() + '000000000000000';
       Assert.areEqual(BatchApexErrorEvent.SObjectType, event.getSObjectType());`,
    ),
  );
  org.close();
});
