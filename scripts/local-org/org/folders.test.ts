/** Folders that metadata names, in either format. */
import { test } from 'node:test';
import { loadUser } from '../apex/runtime/current-user.ts';
import { runInTransaction } from '../apex/runtime/transaction.ts';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { createOrg } from './create-org.ts';

const folder = (type: string, name: string): string =>
  `<${type}><accessType>Public</accessType><name>${name}</name></${type}>`;

const files = {
  'classes/Names.cls': 'public class Names { Folder folder; EmailTemplate template; }',
  'classes/Names.cls-meta.xml': '<ApexClass><apiVersion>60.0</apiVersion><status>Active</status></ApexClass>',
  'email/Shop.emailFolder-meta.xml': folder('EmailFolder', 'Shop Mails'),
  'email/Shop/Thanks.email': 'Thank you',
  'email/Shop/Thanks.email-meta.xml':
    '<EmailTemplate><available>true</available><name>Thanks</name><style>none</style><subject>Hi</subject><type>text</type></EmailTemplate>',
  'documents/Papers-meta.xml': folder('DocumentFolder', 'Shop Papers'),
};

test('folders are rows, and templates know theirs', () => {
  const org = createOrg({ projectDir: projectFolderOf(files), database: ':memory:' });

  runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) =>
    org.program.executeAnonymous(
      tx,
      `Assert.areEqual('Shop Mails', [SELECT Folder.Name FROM EmailTemplate WHERE DeveloperName = 'Thanks'].Folder.Name);
       Assert.areEqual('Shop Papers', [SELECT Name FROM Folder WHERE Type = 'Document' AND DeveloperName = 'Papers'].Name);`,
    ),
  );
  org.close();
});
