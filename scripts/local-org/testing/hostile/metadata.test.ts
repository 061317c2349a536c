/** Metadata that no deploy would take: it is told of where it stands, and stops no test. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { typeOfSuffix } from '../../project/metadata-types.ts';
import { projectFolderOf } from '../../project/project-of.testing.ts';
import { endingOf } from './hostile-project.testing.ts';

const good = {
  'classes/GoodTest.cls': `@IsTest private class GoodTest {
  @IsTest static void runs() { insert new Account(Name = 'a'); Assert.areEqual(1, [SELECT COUNT() FROM Account]); }
}`,
};
const passed = { 'GoodTest.runs': 'passed' };

test('files that are no XML are named with the line', async () => {
  const { outcomes, warnings } = await endingOf(
    projectFolderOf({
      ...good,
      'roles/Boss.role-meta.xml': '<Role>\n  <name>Boss</nam>\n</Role>',
      'objects/Thing__c/Thing__c.object-meta.xml': 'no XML at all',
      'objects/Account/fields/A__c.field-meta.xml': '',
      'layouts/Account-Sales.layout-meta.xml': '<Layout>',
      'classes/Odd.cls': 'public class Odd {}',
      'classes/Odd.cls-meta.xml': '<ApexClass',
    }),
  );

  assert.deepEqual(outcomes, passed);
  assert.ok(warnings.some((warning) => /^force-app\/roles\/Boss\.role-meta\.xml:2:\d+ LO2001 /.test(warning)));
  assert.equal(warnings.filter((warning) => / LO2001 /.test(warning)).length, 5);
});

test('elements that are empty, unknown or of another type stop nothing, of whatever type', async () => {
  const odd = '<Whatever xmlns="http://soap.sforce.com/2006/04/metadata"><unknown>1</unknown><fullName/></Whatever>';
  const { outcomes } = await endingOf(
    projectFolderOf({
      ...good,
      ...Object.fromEntries(Object.keys(typeOfSuffix).map((suffix) => [`odd/Odd.${suffix}-meta.xml`, odd])),
      ...Object.fromEntries(
        Object.entries(typeOfSuffix).map(([suffix, type]) => [`empty/Empty.${suffix}-meta.xml`, `<${type}/>`]),
      ),
    }),
  );

  assert.deepEqual(outcomes, passed);
});

test('objects and fields that do not fit together stop nothing', async () => {
  const field = (text: string): string => `<CustomField><fullName>F__c</fullName><label>F</label>${text}</CustomField>`;
  const fields = [
    '',
    '<type>Nonsense</type>',
    '<type>Text</type>',
    '<type>Lookup</type>',
    '<type>Lookup</type><referenceTo>Gone__c</referenceTo>',
    '<type>MasterDetail</type><referenceTo>Gone__c</referenceTo><relationshipName>Fs</relationshipName>',
    '<type>Picklist</type><valueSet><valueSetName>Gone</valueSetName></valueSet>',
    '<type>Summary</type><summarizedField>Gone__c.X__c</summarizedField><summaryForeignKey>Gone__c.Y__c</summaryForeignKey><summaryOperation>sum</summaryOperation>',
    '<type>Number</type><formula>1 + ((</formula>',
    '<type>Number</type><formula>Gone__r.X__c + NOSUCH(2)</formula>',
    '<type>Number</type><precision>many</precision><scale>-3</scale>',
  ];
  const objects = fields.map((text, index): [string, string][] => [
    [
      `objects/O${index}__c/O${index}__c.object-meta.xml`,
      '<CustomObject><label>O</label><pluralLabel>Os</pluralLabel><nameField><label>Name</label><type>Text</type></nameField></CustomObject>',
    ],
    [`objects/O${index}__c/fields/F__c.field-meta.xml`, field(text)],
  ]);
  const { outcomes, warnings } = await endingOf(
    projectFolderOf({
      ...good,
      ...Object.fromEntries(objects.flat()),
      'objects/Gone__mdt/fields/F__c.field-meta.xml': field('<type>Text</type><length>10</length>'),
      'objects/Ring__c/Ring__c.object-meta.xml': '<CustomObject/>',
      'objects/Ring__c/fields/R__c.field-meta.xml':
        '<CustomField><fullName>R__c</fullName><type>MasterDetail</type><referenceTo>Ring__c</referenceTo></CustomField>',
      'objects/O2__c/validationRules/Bad.validationRule-meta.xml':
        '<ValidationRule><fullName>Bad</fullName><active>true</active><errorConditionFormula>AND((</errorConditionFormula><errorMessage>no</errorMessage></ValidationRule>',
      'customMetadata/Gone.One.md-meta.xml': '<CustomMetadata><label>One</label></CustomMetadata>',
      'customMetadata/NoDot.md-meta.xml': '<CustomMetadata><values><field>X__c</field></values></CustomMetadata>',
      'profiles/Odd.profile-meta.xml':
        '<Profile><objectPermissions><object>Gone__c</object><allowRead>true</allowRead></objectPermissions><fieldPermissions><field>Account.Gone__c</field><editable>true</editable></fieldPermissions></Profile>',
    }),
  );

  assert.deepEqual(outcomes, passed);
  assert.ok(warnings.length >= 5, 'what is wrong is told');
});

test('settings of the org that cannot be read are told of', async () => {
  const root = projectFolderOf(good);
  mkdirSync(join(root, 'config'));
  writeFileSync(join(root, 'config/project-scratch-def.json'), '{ "features": [');

  const { outcomes, warnings } = await endingOf(root);

  assert.deepEqual(outcomes, passed);
  assert.match(warnings[0]!, /^config\/project-scratch-def\.json:1:1 LO4103 /);
});

test('an empty project has no tests', async () => {
  assert.deepEqual(await endingOf(projectFolderOf({})), { outcomes: {}, warnings: [] });
});
