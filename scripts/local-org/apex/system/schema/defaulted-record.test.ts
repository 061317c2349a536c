/** A record made with its defaults has the values that saving would have given it. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { projectFolderOf } from '../../../project/project-of.testing.ts';
import { runTestClass } from '../../../testing/run-test-class.ts';
import { loadTests } from '../../../testing/test-bed.ts';

const field = (name: string, type: string, defaultValue: string): string =>
  `<CustomField><fullName>${name}</fullName><label>${name}</label><type>${type}</type><defaultValue>${defaultValue}</defaultValue>` +
  (type === 'Checkbox' ? '' : '<precision>5</precision><scale>2</scale>') +
  '</CustomField>';

const files = {
  'objects/Deal__c/Deal__c.object-meta.xml':
    '<CustomObject><label>Deal</label><pluralLabel>Deals</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel></CustomObject>',
  'objects/Deal__c/fields/Share__c.field-meta.xml': field('Share__c', 'Percent', '0.25'),
  'objects/Deal__c/fields/Seats__c.field-meta.xml': field('Seats__c', 'Number', '8'),
  'objects/Deal__c/fields/IsOpen__c.field-meta.xml': field('IsOpen__c', 'Checkbox', 'true'),
  'classes/DefaultsTest.cls': `@IsTest private class DefaultsTest {
  @IsTest static void madeAndSavedRecordsAgree() {
    Deal__c made = (Deal__c) Deal__c.SObjectType.newSObject(null, true);
    Deal__c saved = new Deal__c(Name = 'One');
    insert saved;
    saved = [SELECT Share__c, Seats__c, IsOpen__c FROM Deal__c];
    Assert.areEqual(25, made.Share__c);
    Assert.areEqual(saved.Share__c, made.Share__c);
    Assert.areEqual(saved.Seats__c, made.Seats__c);
    Assert.areEqual(saved.IsOpen__c, made.IsOpen__c);
  }
}`,
};

test('newSObject with defaults gives what saving gives, a percent as a share of 100', () => {
  const folder = projectFolderOf(files);
  try {
    const { bed, tests } = loadTests(folder, null);
    const [outcome] = runTestClass(bed, tests[0]!);
    assert.equal(outcome?.status, 'passed', outcome?.failure?.message);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
