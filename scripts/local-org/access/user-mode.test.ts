import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException } from '../apex/values/exception.ts';
import { smallCompany } from './small-company.testing.ts';

const saying =
  (text: string) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof ApexException, String(error));
    assert.ok(error.message?.startsWith(text), String(error.message));
    return true;
  };

test('user mode refuses hidden fields in every clause', () => {
  const { query } = smallCompany().by('rep');
  const hidden = saying("No such column 'DueOn__c' on entity 'Project__c'.");
  assert.throws(() => query('SELECT DueOn__c FROM Project__c WITH USER_MODE'), hidden);
  assert.throws(() => query('SELECT Id FROM Project__c WHERE DueOn__c = TODAY WITH USER_MODE'), hidden);
  assert.throws(() => query('SELECT Id FROM Project__c WITH USER_MODE ORDER BY DueOn__c'), hidden);
  assert.throws(() => query('SELECT Id, (SELECT DueOn__c FROM Projects__r) FROM Account WITH USER_MODE'), hidden);
  assert.throws(
    () => query('SELECT Industry FROM Account', { access: 'user' }),
    saying("No such column 'Industry' on entity 'Account'."),
  );
  assert.equal(query('SELECT Budget__c, Stage__c, Name FROM Project__c WITH USER_MODE').length, 0);
  assert.equal(query('SELECT DueOn__c FROM Project__c').length, 0, 'System mode asks for no field permission');
});

test('user mode refuses hidden objects', () => {
  const { query } = smallCompany().by('rep');
  assert.throws(() => query('SELECT Id FROM Lead WITH USER_MODE'), saying("sObject type 'Lead' is not supported."));
});

test('SECURITY_ENFORCED looks at what is selected', () => {
  const { query } = smallCompany().by('rep');
  assert.throws(
    () => query('SELECT DueOn__c FROM Project__c WITH SECURITY_ENFORCED'),
    saying('Insufficient permissions: secure query included inaccessible field'),
  );
  assert.equal(query('SELECT Id FROM Project__c WHERE DueOn__c = TODAY WITH SECURITY_ENFORCED').length, 0);
});

test('FIELDS leaves out what the user may not see', () => {
  const company = smallCompany();
  company.put('Project__c', { Name: 'Mine', OwnerId: company.ids.rep });
  const [record] = company.by('rep').query('SELECT FIELDS(ALL) FROM Project__c LIMIT 1', { access: 'user' });
  assert.equal(record?.fields.has('Stage__c'), true);
  assert.equal(record?.fields.has('DueOn__c'), false);
});
