import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SObjectValue } from '../apex/values/sobject.ts';
import { TrialOrg } from '../dml/trial-org.testing.ts';
import { LocalOrgError } from '../errors/catalogue.ts';

const files = {
  'objects/Bound__mdt/Bound__mdt.object-meta.xml':
    '<CustomObject><label>Bound</label><pluralLabel>Bounds</pluralLabel></CustomObject>',
  'objects/Bound__mdt/fields/Most__c.field-meta.xml':
    '<CustomField><fullName>Most__c</fullName><label>Most</label><precision>9</precision><scale>2</scale><type>Number</type></CustomField>',
  'objects/Bound__mdt/fields/Story__c.field-meta.xml':
    '<CustomField><fullName>Story__c</fullName><label>Story</label><length>500</length><type>LongTextArea</type><visibleLines>3</visibleLines></CustomField>',
  'customMetadata/Bound.Default.md-meta.xml':
    '<CustomMetadata><label>Default</label><values><field>Most__c</field><value>7.5</value></values></CustomMetadata>',
};

function orgWithBound(): TrialOrg {
  const org = new TrialOrg(files);
  const record = new SObjectValue(org.org.schema.object('Bound__mdt')!);
  record.fields.set('DeveloperName', 'Default');
  record.fields.set('MasterLabel', 'Default');
  record.fields.set('Most__c', 7.5);
  org.org.store.insert(record);
  return org;
}

function run(org: TrialOrg, formula: string): string {
  const account = new SObjectValue(org.org.schema.object('Account')!);
  account.fields.set('Name', 'Acme');
  return String(org.org.formula.evaluate('Account', formula, account, { tx: org.tx, isNew: false, old: null }));
}

test('a formula reads a record of custom metadata, whatever the case of its name', () => {
  const org = orgWithBound();

  assert.equal(run(org, '$CustomMetadata.Bound__mdt.Default.Most__c * 2'), '15');
  assert.equal(run(org, 'IF(8 > $CustomMetadata.bound__mdt.default.most__c, "over", "under")'), 'over');
  assert.equal(run(org, '$CustomMetadata.Bound__mdt.Default.MasterLabel & "!"'), 'Default!');
});

test('what a formula could not refer to is refused when it is saved', () => {
  const org = orgWithBound();
  const wrong = ['Bound__mdt.Other.Most__c', 'Bound__mdt.Default.Least__c', 'Nothing__mdt.Default.Most__c'];

  for (const path of [...wrong, 'Bound__mdt.Default', 'Bound__mdt.Default.Story__c']) {
    assert.throws(
      () => run(org, `$CustomMetadata.${path}`),
      (fault) => fault instanceof LocalOrgError && fault.code === 'LO2202',
      path,
    );
  }
});
