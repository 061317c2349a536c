/** Relationships between records of custom metadata types. */
import { join } from 'node:path';
import { test } from 'node:test';
import { loadUser } from '../apex/runtime/current-user.ts';
import { runInTransaction } from '../apex/runtime/transaction.ts';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { createOrg } from './create-org.ts';

const type = (label: string): string =>
  `<CustomObject><label>${label}</label><pluralLabel>${label}s</pluralLabel></CustomObject>`;
const record = (label: string, values = ''): string =>
  `<CustomMetadata><label>${label}</label>${values}</CustomMetadata>`;

const files = {
  'objects/Fare__mdt/Fare__mdt.object-meta.xml': type('Fare'),
  'objects/Fare__mdt/fields/Zone__c.field-meta.xml':
    '<CustomField><fullName>Zone__c</fullName><label>Zone</label><type>MetadataRelationship</type><referenceTo>Zone__mdt</referenceTo><relationshipLabel>Fares</relationshipLabel><relationshipName>Fares</relationshipName></CustomField>',
  'objects/Zone__mdt/Zone__mdt.object-meta.xml': type('Zone'),
  'customMetadata/Fare.Adult.md-meta.xml': record(
    'Adult',
    '<values><field>Zone__c</field><value>Inner</value></values>',
  ),
  'customMetadata/Zone.Inner.md-meta.xml': record('Inner zone'),
};

test('a record that names another holds its id', () => {
  const projectDir = projectFolderOf(files);
  const database = join(projectDir, '.local-org', 'org.db');

  // The second start finds what the first has written.
  for (let start = 0; start < 2; start++) {
    const org = createOrg({ projectDir, database });
    runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) =>
      org.program.executeAnonymous(
        tx,
        `Fare__mdt fare = Fare__mdt.getInstance('Adult');
         Assert.areEqual(Zone__mdt.getInstance('Inner').Id, fare.Zone__c);
         Assert.areEqual('Inner zone', [SELECT Zone__r.MasterLabel FROM Fare__mdt].Zone__r.MasterLabel);`,
      ),
    );
    org.close();
  }
});
