/** `Metadata.Operations`: records of custom metadata types that Apex changes, and what a later start makes of them. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadUser } from '../apex/runtime/current-user.ts';
import { runInTransaction } from '../apex/runtime/transaction.ts';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { createOrg, type CreatedOrg } from './create-org.ts';

const field = (name: string, more: string): string =>
  `<CustomField><fullName>${name}</fullName><label>${name}</label>${more}</CustomField>`;
const record = (days: number): string =>
  `<CustomMetadata xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><label>Standard</label><values><field>Days__c</field><value xsi:type="xsd:double">${days}</value></values></CustomMetadata>`;
const RECORD = 'customMetadata/Rate.Standard.md-meta.xml';

const files = {
  'objects/Rate__mdt/Rate__mdt.object-meta.xml':
    '<CustomObject><label>Rate</label><pluralLabel>Rates</pluralLabel><visibility>Public</visibility></CustomObject>',
  'objects/Rate__mdt/fields/Days__c.field-meta.xml': field(
    'Days__c',
    '<type>Number</type><precision>5</precision><scale>1</scale><required>true</required>',
  ),
  'objects/Rate__mdt/fields/IsOn__c.field-meta.xml': field(
    'IsOn__c',
    '<type>Checkbox</type><defaultValue>false</defaultValue>',
  ),
  'objects/Rate__mdt/fields/Note__c.field-meta.xml': field('Note__c', '<type>Text</type><length>5</length>'),
  'objects/Rate__mdt/fields/Group__c.field-meta.xml': field(
    'Group__c',
    '<type>MetadataRelationship</type><referenceTo>Group__mdt</referenceTo><relationshipName>Rates</relationshipName>',
  ),
  'objects/Group__mdt/Group__mdt.object-meta.xml':
    '<CustomObject><label>Group</label><pluralLabel>Groups</pluralLabel><visibility>Public</visibility></CustomObject>',
  'customMetadata/Group.Main.md-meta.xml': '<CustomMetadata><label>Main</label></CustomMetadata>',
  [RECORD]: record(30),
  'classes/Rates.cls': `public class Rates implements Metadata.DeployCallback {
    public static Metadata.DeployContainer container(String name, String field, Object value) {
      Metadata.CustomMetadata rate = new Metadata.CustomMetadata();
      rate.fullName = name;
      rate.label = 'Changed';
      Metadata.CustomMetadataValue changed = new Metadata.CustomMetadataValue();
      changed.field = field;
      changed.value = value;
      rate.values.add(changed);
      Metadata.DeployContainer container = new Metadata.DeployContainer();
      container.addMetadata(rate);
      return container;
    }
    public void handleResult(Metadata.DeployResult result, Metadata.DeployCallbackContext context) {
      String problem = result.success ? '' : ' ' + result.details.componentFailures[0].problem;
      insert new Contact(LastName = result.status.name() + problem, Description = (String) context.getCallbackJobId());
    }
  }`,
};

function open(projectDir: string): CreatedOrg {
  return createOrg({ projectDir, database: join(projectDir, '.local-org', 'org.db') });
}

/** Runs anonymous Apex, then what it has asked for. @returns the debug lines */
function run(org: CreatedOrg, apex: string, userId = org.administratorId): string[] {
  const lines = runInTransaction(org, loadUser(org, userId), 'sync', (tx) => {
    org.program.executeAnonymous(tx, apex);
    return tx.debug.map(({ text }) => text);
  });
  org.async.drain(null);
  return lines;
}

const deploy = (name: string, fieldName: string, value: string): string =>
  `Metadata.Operations.enqueueDeployment(Rates.container('${name}', '${fieldName}', ${value}), new Rates());`;
const days = (org: CreatedOrg, name = 'Standard'): string =>
  run(org, `System.debug(Rate__mdt.getInstance('${name}')?.Days__c);`)[0]!;
const answers = (org: CreatedOrg): unknown[] =>
  org.store.driver.prepare('SELECT "LastName" FROM "Contact" ORDER BY "Id"').all().flat();

test('a record changes after the transaction, and the callback is told', () => {
  const org = open(projectFolderOf(files));

  const [before] = run(
    org,
    `${deploy('Rate__mdt.Standard', 'Days__c', '7.25')} System.debug(Rate__mdt.getInstance('Standard').Days__c);`,
  );

  assert.deepEqual([before, days(org), answers(org)], ['30.0', '7.3', ['Succeeded']]);
  const read = `Metadata.CustomMetadata m = (Metadata.CustomMetadata) Metadata.Operations.retrieve(Metadata.MetadataType.CustomMetadata, new List<String>{ 'Rate.Standard', 'Rate.None' })[0];
    for (Metadata.CustomMetadataValue v : m.values) { if (v.field == 'Days__c') { System.debug(m.label + ' ' + v.value); } }`;
  assert.deepEqual(run(org, read), ['Changed 7.3']);
  org.close();
});

test('a new record is made; one without what is required is refused', () => {
  const org = open(projectFolderOf(files));

  run(org, deploy('Rate.Fast', 'Days__c', '2'));
  run(org, deploy('Rate.Empty', 'Note__c', "'none'"));

  assert.deepEqual([days(org, 'Fast'), days(org, 'Empty')], ['2.0', 'null']);
  assert.deepEqual(answers(org), ['Succeeded', 'Failed Required field is missing: Days__c']);
  org.close();
});

test('what does not fit its field is refused, and with it all of the deployment', () => {
  const org = open(projectFolderOf(files));
  const refusals: readonly (readonly [name: string, field: string, value: string, problem: string])[] = [
    ['Rate.Standard', 'Days__c', "'many'", 'Days__c: value not of required type: many'],
    ['Rate.Standard', 'Days__c', '12345', 'Days__c: value outside of valid range on numeric field'],
    ['Rate.Standard', 'Days__c', 'null', 'Required field is missing: Days__c'],
    ['Rate.Standard', 'IsOn__c', '1', 'IsOn__c: value not of required type: 1'],
    ['Rate.Standard', 'Note__c', "'too long'", 'Note__c: data value too large (max length=5)'],
    ['Rate.Standard', 'Group__c', "'None'", 'Group__c: no record has the name None'],
    ['Rate.Standard', 'Other__c', '1', 'No field Other__c on Rate__mdt'],
    ['Price.Standard', 'Days__c', '1', 'No custom metadata type and record has the name Price.Standard'],
  ];

  for (const [name, fieldName, value] of refusals)
    run(
      org,
      `Metadata.DeployContainer both = Rates.container('Rate.Fast', 'Days__c', 2);
       both.addMetadata(Rates.container('${name}', '${fieldName}', ${value}).getMetadata()[0]);
       Metadata.Operations.enqueueDeployment(both, new Rates());`,
    );

  assert.deepEqual(
    answers(org),
    refusals.map(([, , , problem]) => `Failed ${problem}`),
  );
  assert.deepEqual([days(org), days(org, 'Fast')], ['30.0', 'null']);
  org.close();
});

test('a change outlives a start, until the file of the project says something else', () => {
  const projectDir = projectFolderOf(files);
  const first = open(projectDir);
  run(first, deploy('Rate.Standard', 'Days__c', '7'));
  run(first, deploy('Rate.Fast', 'Days__c', '2'));
  first.close();

  const second = open(projectDir);
  assert.deepEqual([days(second), days(second, 'Fast')], ['7.0', '2.0']);
  second.close();

  writeFileSync(join(projectDir, 'force-app', RECORD), record(60));
  const third = open(projectDir);
  assert.deepEqual([days(third), days(third, 'Fast')], ['60.0', '2.0']);
  third.close();

  writeFileSync(join(projectDir, 'force-app', RECORD), record(30));
  const fourth = open(projectDir);
  assert.equal(days(fourth), '30.0', 'What Apex said before the file changed is forgotten');
  fourth.close();
});

test('a rollback takes the deployment back; who may not customize the application deploys nothing', () => {
  const org = open(projectFolderOf(files));
  assert.throws(() => run(org, `${deploy('Rate.Standard', 'Days__c', '7')} Integer zero = 0; zero = 1 / zero;`));
  org.async.drain(null);
  run(
    org,
    `Id profileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id;
     insert new User(LastName = 'Bo', Alias = 'bo', Username = 'bo@example.com', Email = 'bo@example.com', ProfileId = profileId,
       TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US');`,
  );
  const bo = String(org.store.driver.prepare(`SELECT "Id" FROM "User" WHERE "Alias" = 'bo'`).get()?.[0]);

  const [refusal] = run(
    org,
    `try { ${deploy('Rate.Standard', 'Days__c', '7')} } catch (NoAccessException e) { System.debug(e.getMessage()); }`,
    bo,
  );

  assert.match(refusal!, /^Insufficient Privileges/);
  assert.deepEqual([days(org), answers(org)], ['30.0', []]);
  org.close();
});

test('nothing is deployed from within a test', () => {
  const org = open(projectFolderOf(files));
  const apex = `try { ${deploy('Rate.Standard', 'Days__c', '7')} } catch (AsyncException e) { System.debug(e.getMessage()); }`;

  const lines = runInTransaction(
    org,
    loadUser(org, org.administratorId),
    'sync',
    (tx) => {
      org.program.executeAnonymous(tx, apex);
      return tx.debug.map(({ text }) => text);
    },
    { isTest: true },
  );

  assert.deepEqual(lines, ['Metadata cannot be deployed from within a test']);
  org.close();
});

test('a record is named where it is deployed and retrieved, and is an id in between', () => {
  const org = open(projectFolderOf(files));

  run(org, deploy('Rate.Standard', 'Group__c', "'Main'"));

  const read = `System.debug(Rate__mdt.getInstance('Standard').Group__c == Group__mdt.getInstance('Main').Id);
    Metadata.CustomMetadata m = (Metadata.CustomMetadata) Metadata.Operations.retrieve(Metadata.MetadataType.CustomMetadata, new List<String>{ 'Rate.Standard' })[0];
    for (Metadata.CustomMetadataValue v : m.values) { if (v.field == 'Group__c') { System.debug(v.value); } }`;
  assert.deepEqual(run(org, read), ['true', 'Main']);
  org.close();
});
