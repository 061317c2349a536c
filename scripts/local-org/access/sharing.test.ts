import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Company } from './small-company.testing.ts';
import { smallCompany } from './small-company.testing.ts';

const sees = (company: Company, user: keyof Company['ids'], object = 'Project__c'): unknown[] =>
  company
    .by(user)
    .query(`SELECT Name FROM ${object} ORDER BY Name`, { sharing: 'with' })
    .map((record) => record.fields.get('Name'));
const may = (company: Company, user: keyof Company['ids'], object: string, id: string): string[] => {
  const { tx } = company.by(user);
  return (['read', 'edit', 'delete', 'transfer'] as const).filter((level) =>
    tx.org.access.permitted(tx, object, [id], level).has(id),
  );
};
const rule = (kind: string, body: string): Readonly<Record<string, string>> => ({
  'sharingRules/Project__c.sharingRules-meta.xml': `<SharingRules><${kind}><fullName>R</fullName><accessLevel>Read</accessLevel><label>R</label>${body}</${kind}></SharingRules>`,
});

test("private records are their owner's and those above", () => {
  const company = smallCompany();
  const id = company.put('Project__c', { Name: 'Plan', OwnerId: company.ids.rep });
  assert.deepEqual(may(company, 'rep', 'Project__c', id), ['read', 'edit', 'delete', 'transfer']);
  assert.deepEqual(may(company, 'lead', 'Project__c', id), ['read', 'edit', 'delete', 'transfer']);
  assert.deepEqual(sees(company, 'chief'), ['Plan']);
  assert.deepEqual(sees(company, 'other'), []);
  assert.deepEqual(sees(company, 'admin'), ['Plan']);
});

test('system code without sharing sees all, user mode always keeps sharing', () => {
  const company = smallCompany();
  company.put('Project__c', { Name: 'Plan', OwnerId: company.ids.rep });
  const { query } = company.by('other');
  assert.equal(query('SELECT Id FROM Project__c').length, 1);
  assert.equal(query('SELECT Id FROM Project__c', { access: 'user' }).length, 0);
  assert.equal(query('SELECT Id FROM Project__c WITH USER_MODE').length, 0);
  assert.equal(query('SELECT Id FROM Project__c WITH SYSTEM_MODE', { access: 'user', sharing: 'without' }).length, 1);
});

test('org-wide read opens records for reading only', () => {
  const company = smallCompany({
    'objects/Account/Account.object-meta.xml': '<CustomObject><sharingModel>Read</sharingModel></CustomObject>',
  });
  const id = company.put('Account', { Name: 'Acme', OwnerId: company.ids.rep });
  assert.deepEqual(may(company, 'other', 'Account', id), ['read']);
});

test('shares reach users, groups, roles and those above them', () => {
  const company = smallCompany();
  const id = company.put('Project__c', { Name: 'Plan', OwnerId: company.ids.admin });
  company.put('Project__Share', {
    ParentId: id,
    UserOrGroupId: company.ids.rep,
    AccessLevel: 'Read',
    RowCause: 'Manual',
  });
  assert.deepEqual(may(company, 'rep', 'Project__c', id), ['read']);
  assert.deepEqual(may(company, 'lead', 'Project__c', id), ['read'], 'The manager sees what is shared with the report');
  assert.deepEqual(may(company, 'other', 'Project__c', id), []);

  const crew = company.put('Group', { Name: 'Crew', DeveloperName: 'Crew', Type: 'Regular' });
  const inner = company.put('Group', { Name: 'Inner', DeveloperName: 'Inner', Type: 'Regular' });
  company.put('GroupMember', { GroupId: crew, UserOrGroupId: inner });
  company.put('GroupMember', { GroupId: inner, UserOrGroupId: company.ids.other });
  company.put('Project__Share', { ParentId: id, UserOrGroupId: crew, AccessLevel: 'Edit', RowCause: 'Manual' });
  company.org.access.invalidate();
  assert.deepEqual(may(company, 'other', 'Project__c', id), ['read', 'edit'], 'Groups hold groups');

  const below = company.put('Group', {
    Name: 'Lead',
    DeveloperName: 'Lead',
    Type: 'RoleAndSubordinates',
    RelatedId: company.roles.lead,
  });
  const second = company.put('Project__c', { Name: 'Second', OwnerId: company.ids.admin });
  company.put('Project__Share', { ParentId: second, UserOrGroupId: below, AccessLevel: 'Read', RowCause: 'Manual' });
  company.org.access.invalidate();
  assert.deepEqual(may(company, 'rep', 'Project__c', second), ['read']);
  assert.deepEqual(may(company, 'other', 'Project__c', second), []);
});

test('members of a queue work on what the queue owns', () => {
  const company = smallCompany();
  const queue = company.put('Group', { Name: 'Intake', DeveloperName: 'Intake', Type: 'Queue' });
  company.put('GroupMember', { GroupId: queue, UserOrGroupId: company.ids.other });
  const id = company.put('Project__c', { Name: 'Waiting', OwnerId: queue });
  company.org.access.invalidate();
  assert.deepEqual(may(company, 'other', 'Project__c', id), ['read', 'edit', 'delete', 'transfer']);
  assert.deepEqual(may(company, 'rep', 'Project__c', id), []);
});

test('criteria rules share what meets them', () => {
  const company = smallCompany(
    rule(
      'sharingCriteriaRules',
      '<sharedTo><role>Other</role></sharedTo><criteriaItems><field>Stage__c</field><operation>equals</operation><value>Build,Done</value></criteriaItems>',
    ),
  );
  const built = company.put('Project__c', { Name: 'Built', Stage__c: 'build', OwnerId: company.ids.rep });
  company.put('Project__c', { Name: 'Planned', Stage__c: 'Plan', OwnerId: company.ids.rep });
  assert.deepEqual(sees(company, 'other'), ['Built']);
  assert.deepEqual(may(company, 'other', 'Project__c', built), ['read'], 'The rule gives reading only');
});

test("owner rules share what a role's people own", () => {
  const company = smallCompany(
    rule(
      'sharingOwnerRules',
      '<sharedTo><roleAndSubordinates>Other</roleAndSubordinates></sharedTo><sharedFrom><role>Rep</role></sharedFrom>',
    ),
  );
  company.put('Project__c', { Name: 'Of rep', OwnerId: company.ids.rep });
  company.put('Project__c', { Name: 'Of lead', OwnerId: company.ids.lead });
  assert.deepEqual(sees(company, 'other'), ['Of rep']);
});

test('details follow their master', () => {
  const company = smallCompany();
  const mine = company.put('Project__c', { Name: 'Mine', OwnerId: company.ids.rep });
  const step = company.put('Step__c', { Name: 'First', Project__c: mine });
  assert.deepEqual(may(company, 'rep', 'Step__c', step), ['read', 'edit', 'delete', 'transfer']);
  assert.deepEqual(sees(company, 'other', 'Step__c'), []);

  company.put('Project__Share', {
    ParentId: mine,
    UserOrGroupId: company.ids.other,
    AccessLevel: 'Read',
    RowCause: 'Manual',
  });
  company.org.access.invalidate();
  assert.deepEqual(may(company, 'other', 'Step__c', step), ['read']);
});

test("accounts open with their opportunities, and opportunities to the account's owner", () => {
  const company = smallCompany();
  const account = company.put('Account', { Name: 'Acme', OwnerId: company.ids.other });
  const opportunity = company.put('Opportunity', {
    Name: 'Deal',
    AccountId: account,
    StageName: 'Prospecting',
    OwnerId: company.ids.rep,
  });
  assert.deepEqual(may(company, 'rep', 'Account', account), ['read'], 'Through the opportunity');
  assert.deepEqual(may(company, 'other', 'Opportunity', opportunity), ['read'], "As the owner's role says");
});

test('contacts follow their account; without one they are private', () => {
  const company = smallCompany();
  const account = company.put('Account', { Name: 'Acme', OwnerId: company.ids.rep });
  const contact = company.put('Contact', { LastName: 'Ada', AccountId: account, OwnerId: company.ids.other });
  const secret = company.put('Contact', { LastName: 'Eve', OwnerId: company.ids.other });
  assert.deepEqual(may(company, 'rep', 'Contact', contact).slice(0, 2), ['read', 'edit']);
  assert.deepEqual(may(company, 'rep', 'Contact', secret), []);
  assert.deepEqual(may(company, 'other', 'Contact', secret).slice(0, 2), ['read', 'edit']);
});

test('activities are seen with the record they are about', () => {
  const company = smallCompany();
  const account = company.put('Account', { Name: 'Acme', OwnerId: company.ids.rep });
  const task = company.put('Task', { Subject: 'Call', WhatId: account, OwnerId: company.ids.other });
  assert.deepEqual(may(company, 'rep', 'Task', task), ['read', 'edit']);
  assert.deepEqual(may(company, 'lead', 'Task', task), ['read', 'edit']);
});

test('everybody reads users and changes only themselves', () => {
  const company = smallCompany();
  const { rep, other } = company.ids;
  assert.deepEqual(may(company, 'rep', 'User', other), ['read']);
  assert.deepEqual(may(company, 'rep', 'User', rep), ['read', 'edit', 'delete', 'transfer']);
  assert.equal(company.by('rep').query('SELECT Id FROM User', { access: 'user' }).length, 5);
});

test('child subqueries keep sharing too', () => {
  const company = smallCompany();
  const account = company.put('Account', { Name: 'Acme', OwnerId: company.ids.rep });
  company.put('Project__c', { Name: 'Hidden', Account__c: account, OwnerId: company.ids.other });
  company.put('Project__c', { Name: 'Shown', Account__c: account, OwnerId: company.ids.rep });
  const [record] = company
    .by('rep')
    .query('SELECT Id, (SELECT Name FROM Projects__r) FROM Account', { sharing: 'with' });
  assert.equal((record?.relations.get('Projects__r') as { size: number }).size, 1);
});

test('UserRecordAccess answers for another user', () => {
  const company = smallCompany();
  const id = company.put('Project__c', { Name: 'Plan', OwnerId: company.ids.rep });
  const ask = (user: string): unknown[] => {
    const [record] = company
      .by('admin')
      .query(
        'SELECT RecordId, HasReadAccess, HasDeleteAccess, MaxAccessLevel FROM UserRecordAccess WHERE UserId = :u AND RecordId = :r',
        { binds: { u: user, r: id } },
      );
    return [...(record?.fields.values() ?? [])];
  };
  assert.deepEqual(ask(company.ids.rep), [id, true, false, 'Transfer'], 'The object permission for delete is missing');
  assert.deepEqual(ask(company.ids.other), [id, false, false, 'None']);
});

test('UserRecordAccess is filtered by what it answers, ordered and cut', () => {
  const company = smallCompany();
  const own = company.put('Project__c', { Name: 'Own', OwnerId: company.ids.rep });
  const foreign = company.put('Project__c', { Name: 'Foreign', OwnerId: company.ids.other });
  const ask = (rest: string): unknown[] =>
    company
      .by('admin')
      .query(`SELECT RecordId FROM UserRecordAccess WHERE UserId = :u AND RecordId IN :r ${rest}`, {
        binds: { u: company.ids.rep, r: [own, foreign] },
      })
      .map((record) => record.fields.get('RecordId'));

  assert.deepEqual(ask('AND HasEditAccess = TRUE'), [own]);
  assert.deepEqual(ask('AND HasEditAccess != TRUE'), [foreign]);
  assert.deepEqual(ask('AND HasReadAccess = TRUE AND HasDeleteAccess = TRUE'), []);
  assert.deepEqual(ask('ORDER BY RecordId DESC'), [foreign, own]);
  assert.deepEqual(ask('ORDER BY RecordId DESC LIMIT 1'), [foreign]);
});
