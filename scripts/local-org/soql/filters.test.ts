import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filled, names, list } from './filled-org.testing.ts';

test('text is compared without case, beyond ASCII too', () => {
  const { query } = filled();
  assert.deepEqual(names(query("SELECT Name FROM Project__c WHERE Name = 'ALPHA'")), ['alpha']);
  assert.deepEqual(names(query("SELECT Name FROM Project__c WHERE Name LIKE 'éC%'")), ['Éclair_1']);
  assert.deepEqual(
    names(query('SELECT Name FROM Project__c WHERE Name LIKE :x', { binds: { x: '%\\_1' } })),
    ['Éclair_1'],
    'An escaped underscore is itself',
  );
  assert.deepEqual(names(query("SELECT Name FROM Project__c WHERE Name LIKE '%\\_1'")), ['Éclair_1']);
  assert.deepEqual(names(query("SELECT Name FROM Project__c WHERE Name LIKE '_eta'")), ['Beta']);
});

test('empty fields are values: unequal to anything, equal to null', () => {
  const { query } = filled();
  assert.deepEqual(names(query("SELECT Name FROM Project__c WHERE Stage__c != 'Plan' ORDER BY Name")), [
    'alpha',
    'Delta',
    'Éclair_1',
  ]);
  assert.deepEqual(names(query("SELECT Name FROM Project__c WHERE Stage__c NOT IN ('Plan', 'Build') ORDER BY Name")), [
    'Delta',
    'Éclair_1',
  ]);
  assert.deepEqual(names(query('SELECT Name FROM Project__c WHERE Stage__c = :x', { binds: { x: null } })), ['Delta']);
  assert.deepEqual(names(query('SELECT Name FROM Project__c WHERE Budget__c > null')), []);
  assert.deepEqual(names(query('SELECT Name FROM Project__c WHERE NOT Budget__c > 100 ORDER BY Name')), [
    'alpha',
    'Delta',
  ]);
  assert.deepEqual(
    names(
      query('SELECT Name FROM Project__c WHERE Stage__c IN :x ORDER BY Name', { binds: { x: list('plan', null) } }),
    ),
    ['Beta', 'Delta'],
  );
  assert.deepEqual(names(query('SELECT Name FROM Project__c WHERE Stage__c IN :x', { binds: { x: list() } })), []);
});

test('INCLUDES takes all of A;B or any of a list', () => {
  const { query } = filled();
  assert.deepEqual(
    names(query("SELECT Name FROM Project__c WHERE Tags__c INCLUDES ('Red;Blue', 'Green') ORDER BY Name")),
    ['alpha', 'Beta'],
  );
  assert.deepEqual(names(query("SELECT Name FROM Project__c WHERE Tags__c INCLUDES ('Red;Green')")), []);
  assert.deepEqual(names(query("SELECT Name FROM Project__c WHERE Tags__c EXCLUDES ('Red') ORDER BY Name")), [
    'Beta',
    'Delta',
    'Éclair_1',
  ]);
});

test("date literals start and end in the user's zone", () => {
  const { query } = filled();
  // The clock stands at 22:00 on 24 November in New York.
  assert.deepEqual(names(query('SELECT Name FROM Project__c WHERE DueOn__c = TODAY')), ['alpha']);
  assert.deepEqual(
    names(query('SELECT Name FROM Project__c WHERE StartedAt__c = TODAY')),
    ['Beta'],
    '04:30 UTC is the day before in New York',
  );
  assert.deepEqual(names(query('SELECT Name FROM Project__c WHERE DueOn__c > TODAY')), ['Beta']);
  assert.deepEqual(names(query('SELECT Name FROM Project__c WHERE DueOn__c = NEXT_N_DAYS:30')), ['Beta']);
});

test('distances are told to be missing, wherever they stand', () => {
  const { query } = filled();
  const distance = "DISTANCE(Place__c, GEOLOCATION(1.0, 2.0), 'km')";
  for (const rest of [`WHERE ${distance} < 5`, `ORDER BY ${distance}`])
    assert.throws(() => query(`SELECT Id FROM Project__c ${rest}`), { code: 'LO3203' });
});

test('aggregates are not filtered by in WHERE', () => {
  const { query } = filled();
  assert.throws(() => query('SELECT Name FROM Project__c WHERE COUNT(Id) > 1'), { message: /not allowed in WHERE/ });
});

test('a day that no calendar has is a fault of the query', () => {
  const { query } = filled();
  assert.throws(() => query('SELECT Name FROM Project__c WHERE DueOn__c = 2024-02-30'), {
    typeName: 'System.QueryException',
    message: /Invalid date: 2024-02-30/,
  });
});
