import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TrialOrg } from './trial-org.testing.ts';

const files = {
  'objects/Course__c/Course__c.object-meta.xml':
    '<CustomObject><label>Course</label><sharingModel>ReadWrite</sharingModel><nameField><label>Name</label><type>Text</type></nameField></CustomObject>',
  'objects/Course__c/fields/Accounts__c.field-meta.xml':
    '<CustomField><fullName>Accounts__c</fullName><label>Accounts</label><type>Summary</type><summaryForeignKey>Seat__c.Course__c</summaryForeignKey><summaryOperation>count</summaryOperation></CustomField>',
  'objects/Seat__c/Seat__c.object-meta.xml':
    '<CustomObject><label>Seat</label><sharingModel>ControlledByParent</sharingModel><nameField><displayFormat>S-{0000}</displayFormat><label>Nr</label><type>AutoNumber</type></nameField></CustomObject>',
  'objects/Seat__c/fields/Course__c.field-meta.xml':
    '<CustomField><fullName>Course__c</fullName><label>Course</label><type>MasterDetail</type><referenceTo>Course__c</referenceTo><relationshipName>Seats</relationshipName><relationshipOrder>0</relationshipOrder></CustomField>',
  'objects/Seat__c/fields/Account__c.field-meta.xml':
    '<CustomField><fullName>Account__c</fullName><label>Account</label><type>MasterDetail</type><referenceTo>Account</referenceTo><relationshipName>Seats</relationshipName><relationshipOrder>1</relationshipOrder></CustomField>',
};

test('a record with two masters that goes with one is no longer counted by the other, and again when it is back', () => {
  const org = new TrialOrg(files);
  const course = org.insert('Course__c', { Name: 'Safety' });
  const [acme, globex] = [org.insert('Account', { Name: 'Acme' }), org.insert('Account', { Name: 'Globex' })];
  for (const account of [acme, globex]) org.insert('Seat__c', { Course__c: course.id, Account__c: account.id });
  const counted = (): number => Number(String(org.stored(course, 'Accounts__c')));
  assert.equal(counted(), 2);

  org.save('delete', org.record('Account', { Id: acme.id }));
  assert.equal(counted(), 1);

  org.save('undelete', org.record('Account', { Id: acme.id }));
  assert.equal(counted(), 2);
});
