import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../../soql/parse/parse-query.ts';
import { askedBy } from './rest-record.ts';

const asked = (soql: string) => askedBy(parseQuery(soql));

test('an id is shown where it was selected, by whatever name', () => {
  assert.equal(asked('SELECT Id FROM Account').has('id'), true);
  assert.equal(asked('SELECT a.ID FROM Account a').has('id'), true);
  assert.equal(asked('SELECT Account.Id FROM Account').has('id'), true);
  assert.equal(asked('SELECT Name FROM Account').has('id'), false);
  assert.equal(asked('SELECT FIELDS(ALL) FROM Account LIMIT 1').has('id'), true);
});

test('parents and children have theirs', () => {
  const query = asked(
    'SELECT Account.Id, Owner.Name, (SELECT Id FROM Cases), (SELECT Subject FROM Tasks) FROM Contact',
  );

  assert.equal(query.has('account.id'), true);
  assert.equal(query.has('owner.id'), false);
  assert.equal(query.child('Cases').has('id'), true);
  assert.equal(query.child('tasks').has('id'), false);
});
