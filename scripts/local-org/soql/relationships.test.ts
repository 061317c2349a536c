import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApexList } from '../apex/values/list.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import { filled, names } from './filled-org.testing.ts';

test("parents come with their children's rows, missing ones are null", () => {
  const { query, acme } = filled();
  const [alpha, beta, delta] = query(
    'SELECT Name, Account__r.Name, Account__r.Owner.Name, Owner.Name, Owner.Type FROM Project__c ORDER BY Name LIMIT 3',
  );
  const account = alpha?.relations.get('Account__r') as SObjectValue;
  assert.equal(account.fields.get('Name'), 'Acme');
  assert.equal(account.id, acme);
  assert.equal((account.relations.get('Owner') as SObjectValue).fields.get('Name'), 'Ada King');
  const queue = beta?.relations.get('Owner') as SObjectValue;
  assert.deepEqual([queue.type.name, queue.fields.get('Name'), queue.fields.get('Type')], ['Group', 'Crew', 'Queue']);
  assert.equal(delta?.relations.get('Account__r'), null);
  assert.equal(alpha?.isQueried, true);
});

test('polymorphic owners are filtered by name and by type', () => {
  const { query } = filled();
  assert.deepEqual(names(query("SELECT Name FROM Project__c WHERE Owner.Name = 'crew'")), ['Beta']);
  assert.deepEqual(names(query("SELECT Name FROM Project__c WHERE Owner.Type = 'queue'")), ['Beta']);
});

test('a record of any of many objects is read, filtered and sorted by its name', () => {
  const org = filled();
  org.put('Attachment', { Name: 'a.txt', ParentId: org.globex });
  org.put('Attachment', { Name: 'b.txt', ParentId: org.acme });
  const found = org.query('SELECT Name, Parent.Name, Parent.Type FROM Attachment ORDER BY Parent.Name');
  const parents = found.map((attachment) => attachment.relations.get('Parent') as SObjectValue);
  assert.deepEqual(names(parents), ['Acme', 'Globex']);
  assert.deepEqual(names(org.query("SELECT Name FROM Attachment WHERE Parent.Name = 'ACME'")), ['b.txt']);
});

test('TYPEOF reads other fields for other types', () => {
  const org = filled();
  org.put('Task', { Subject: 'Call', WhatId: org.acme });
  const project = org.query("SELECT Id FROM Project__c WHERE Name = 'Beta'")[0]?.id ?? '';
  org.put('Task', { Subject: 'Write', WhatId: project });
  const tasks = org.query(
    'SELECT Subject, TYPEOF What WHEN Account THEN Industry ELSE Name END FROM Task ORDER BY Subject',
  );
  const whats = tasks.map((task) => task.relations.get('What') as SObjectValue);
  assert.equal(whats[0]?.fields.get('Industry'), 'Energy');
  assert.equal(whats[1]?.fields.get('Name'), 'Beta');
});

test('child subqueries have a filter, an order and a limit of their own', () => {
  const { query, tx } = filled();
  const accounts = query(
    'SELECT Name, (SELECT Name FROM Projects__r WHERE Budget__c > 0 ORDER BY Budget__c DESC LIMIT 1) FROM Account ORDER BY Name',
  );
  const children = accounts.map((account) =>
    names((account.relations.get('Projects__r') as ApexList<SObjectValue>).items),
  );
  assert.deepEqual(children, [['Beta'], ['Éclair_1']]);
  assert.equal(tx.limits.used('soqlQueries'), 1);
  assert.equal(tx.limits.used('aggregateQueries'), 1);
  assert.equal(tx.limits.used('soqlRows'), 4);
});

test('semi-joins and anti-joins look into other objects', () => {
  const { query } = filled();
  assert.deepEqual(
    names(query("SELECT Name FROM Account WHERE Id IN (SELECT Account__c FROM Project__c WHERE Stage__c = 'Plan')")),
    ['Acme'],
  );
  assert.deepEqual(
    names(
      query("SELECT Name FROM Account WHERE Id NOT IN (SELECT Account__c FROM Project__c WHERE Stage__c = 'Plan')"),
    ),
    ['Globex'],
  );
  assert.deepEqual(
    names(
      query(
        'SELECT Name FROM Account WHERE Id IN (SELECT Account__c FROM Project__c WHERE IsBig__c = true AND Account__c != null) ORDER BY Name',
      ),
    ),
    ['Acme', 'Globex'],
    'A formula inside a semi-join',
  );
});

test('a semi-join cannot look into the object that is asked', () => {
  const { query } = filled();
  assert.throws(
    () => query("SELECT Name FROM Project__c WHERE Account__c IN (SELECT Account__c FROM Project__c WHERE Name = 'A')"),
    (error: { message: string }) =>
      error.message.endsWith('The inner and outer selects should not be on the same object type'),
  );
});

test('children without a table are a numbered error, not a fault of the database', () => {
  const { query } = filled();
  assert.throws(() => query('SELECT Id, (SELECT Subject FROM ActivityHistories) FROM Account'), /LO3210/);
});
