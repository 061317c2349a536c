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

test('records are found by those that name them', () => {
  const org = createOrg({ projectDir: projectFolderOf(files), database: ':memory:' });

  runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) =>
    org.program.executeAnonymous(
      tx,
      `Assert.areEqual(1, [SELECT COUNT() FROM Zone__mdt WHERE Id IN (SELECT Zone__c FROM Fare__mdt)]);
       Assert.areEqual(0, [SELECT COUNT() FROM Zone__mdt WHERE Id NOT IN (SELECT Zone__c FROM Fare__mdt)]);`,
    ),
  );
  org.close();
});

test('a field of the schema is found by the name that its file gives alone', () => {
  const related = (name: string, target: string): string =>
    `<CustomField><fullName>${name}</fullName><label>${name}</label><type>MetadataRelationship</type><referenceTo>${target}</referenceTo><relationshipName>${name.replace('__c', 's')}</relationshipName></CustomField>`;
  const value = (field: string, text: string): string =>
    `<values><field>${field}</field><value>${text}</value></values>`;
  const projectDir = projectFolderOf({
    'objects/Mirror__mdt/Mirror__mdt.object-meta.xml': type('Mirror'),
    'objects/Mirror__mdt/fields/From__c.field-meta.xml': related('From__c', 'FieldDefinition'),
    'objects/Mirror__mdt/fields/Of__c.field-meta.xml': related('Of__c', 'EntityDefinition'),
    'customMetadata/Mirror.Phone.md-meta.xml': record('Phone', value('From__c', 'Phone') + value('Of__c', 'Account')),
    'classes/Mirrors.cls':
      "public class Mirrors { public static Mirror__mdt one() { return [SELECT From__r.QualifiedApiName, Of__r.Label FROM Mirror__mdt WHERE Of__r.QualifiedApiName = 'Account']; } }",
  });
  const org = createOrg({ projectDir, database: ':memory:' });

  runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) =>
    org.program.executeAnonymous(
      tx,
      `Assert.areEqual('Phone', Mirrors.one().From__r.QualifiedApiName);
       Assert.areEqual('Account', Mirrors.one().Of__r.Label);`,
    ),
  );
  org.close();
});
