import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDate } from '../apex/values/date.ts';
import { ApexDatetime } from '../apex/values/datetime.ts';
import { ApexException } from '../apex/values/exception.ts';
import { ApexList } from '../apex/values/list.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import { smallOrg, type SmallOrg } from './small-org.testing.ts';

function filled(): SmallOrg & { readonly acme: string; readonly globex: string } {
  const org = smallOrg();
  const owner = org.put('User', { FirstName: 'Ada', LastName: 'King', Username: 'ada@x.y' });
  const acme = org.put('Account', { Name: 'Acme', Industry: 'Energy', OwnerId: owner });
  const globex = org.put('Account', { Name: 'Globex', Industry: null, OwnerId: owner });
  const queue = org.put('Group', { Name: 'Crew', DeveloperName: 'Crew', Type: 'Queue' });
  org.put('Project__c', {
    Name: 'alpha',
    Account__c: acme,
    Stage__c: 'Build',
    Budget__c: 50,
    Tags__c: 'Red;Blue',
    DueOn__c: ApexDate.of(2026, 11, 24),
    StartedAt__c: new ApexDatetime(Date.UTC(2026, 10, 24, 4, 30)),
    OwnerId: owner,
  });
  org.put('Project__c', {
    Name: 'Beta',
    Account__c: acme,
    Stage__c: 'Plan',
    Budget__c: 150.1,
    Tags__c: 'Green',
    DueOn__c: ApexDate.of(2026, 12, 24),
    StartedAt__c: new ApexDatetime(Date.UTC(2026, 10, 24, 6)),
    OwnerId: queue,
  });
  org.put('Project__c', { Name: 'Éclair_1', Account__c: globex, Stage__c: 'Done', Budget__c: 200.2, OwnerId: owner });
  org.put('Project__c', { Name: 'Delta', Account__c: null, Stage__c: null, Budget__c: null, OwnerId: owner });
  return { ...org, acme, globex };
}

const names = (records: readonly SObjectValue[]): unknown[] => records.map((record) => record.fields.get('Name'));
const list = (...items: (string | null)[]): ApexList => new ApexList({ kind: 'primitive', name: 'String' }, items);
const message =
  (text: string) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof ApexException, String(error));
    assert.equal(error.typeName, 'System.QueryException');
    assert.match(error.message ?? '', new RegExp(text));
    return true;
  };

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
  assert.deepEqual([queue.type.name, queue.fields.get('Name'), queue.fields.get('Type')], ['Group', 'Crew', 'Group']);
  assert.equal(delta?.relations.get('Account__r'), null);
  assert.equal(alpha?.isQueried, true);
});

test('polymorphic owners are filtered by name and by type', () => {
  const { query } = filled();
  assert.deepEqual(names(query("SELECT Name FROM Project__c WHERE Owner.Name = 'crew'")), ['Beta']);
  assert.deepEqual(names(query("SELECT Name FROM Project__c WHERE Owner.Type = 'Group'")), ['Beta']);
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

test('formulas are read, filtered and sorted by', () => {
  const { query } = filled();
  const big = query(
    'SELECT Name, Double__c, Industry__c FROM Project__c WHERE IsBig__c = true ORDER BY Double__c DESC',
  );
  assert.deepEqual(names(big), ['Éclair_1', 'Beta']);
  assert.equal(String(big[0]?.fields.get('Double__c')), '400.40');
  assert.equal(big[1]?.fields.get('Industry__c'), 'Energy');
  assert.equal(big[0]?.fields.has('Budget__c'), false, 'What only the formula needs is not selected');
  assert.deepEqual(
    names(query("SELECT Name FROM Project__c WHERE IsBig__c = true OR Name = 'Delta' ORDER BY Name LIMIT 2")),
    ['Beta', 'Delta'],
  );
  assert.deepEqual(names(query("SELECT Name FROM Project__c WHERE Industry__c LIKE 'ener%' ORDER BY Name")), [
    'alpha',
    'Beta',
  ]);
});

test('picklists sort by their values, nulls first going up and last going down', () => {
  const { query } = filled();
  assert.deepEqual(names(query('SELECT Name FROM Project__c ORDER BY Stage__c')), [
    'Delta',
    'Beta',
    'alpha',
    'Éclair_1',
  ]);
  assert.deepEqual(names(query('SELECT Name FROM Project__c ORDER BY Stage__c DESC')), [
    'Éclair_1',
    'alpha',
    'Beta',
    'Delta',
  ]);
  assert.deepEqual(
    names(query('SELECT Name FROM Project__c ORDER BY Stage__c ASC NULLS LAST, Name LIMIT 2 OFFSET 2')),
    ['Éclair_1', 'Delta'],
  );
});

test('aggregates group, filter groups and name their columns', () => {
  const { query, tx, org } = filled();
  const groups = query(
    'SELECT Account__r.Name company, COUNT(Id) total, SUM(Budget__c), AVG(Budget__c) mean FROM Project__c WHERE Account__c != null GROUP BY Account__r.Name HAVING COUNT(Id) > 0 ORDER BY SUM(Budget__c) DESC',
  );
  const rows = groups.map(({ fields }) => [
    fields.get('company'),
    fields.get('total'),
    String(fields.get('expr0')),
    String(fields.get('mean')),
  ]);
  assert.deepEqual(
    rows,
    [
      ['Acme', 2, '200.1', '100.05'],
      ['Globex', 1, '200.2', '200.2'],
    ].reverse(),
  );
  const counted = org.query.run(tx, org.query.parse(tx, 'SELECT COUNT() FROM Project__c WHERE IsBig__c = true'), {
    access: 'system',
    sharing: 'without',
    bind: () => null,
  });
  assert.deepEqual([counted.size, counted.records.length], [2, 0]);
  const [big] = query(
    'SELECT MAX(Budget__c) most, COUNT_DISTINCT(Stage__c) stages FROM Project__c WHERE IsBig__c = true',
  );
  assert.deepEqual([String(big?.fields.get('most')), big?.fields.get('stages')], ['200.20', 2]);
});

test('dates group by calendar, fiscal and zoned parts', () => {
  const { query } = filled();
  const read = (text: string): unknown[] => query(text).map(({ fields }) => [...fields.values()].map(String));
  assert.deepEqual(
    read(
      'SELECT FISCAL_YEAR(DueOn__c) y, FISCAL_QUARTER(DueOn__c) q, COUNT(Id) n FROM Project__c WHERE DueOn__c != null GROUP BY FISCAL_YEAR(DueOn__c), FISCAL_QUARTER(DueOn__c)',
    ),
    [['2027', '4', '2']],
  );
  assert.deepEqual(
    read(
      'SELECT DAY_ONLY(convertTimezone(StartedAt__c)) d, COUNT(Id) n FROM Project__c WHERE StartedAt__c != null GROUP BY DAY_ONLY(convertTimezone(StartedAt__c))',
    ),
    [
      ['2026-11-23', '1'],
      ['2026-11-24', '1'],
    ],
  );
  assert.deepEqual(names(query('SELECT Name FROM Project__c WHERE CALENDAR_MONTH(DueOn__c) = 12')), ['Beta']);
});

test('labels and formats are shown in words', () => {
  const { query } = filled();
  const [record] = query(
    "SELECT toLabel(Stage__c), FORMAT(Budget__c) money FROM Project__c WHERE toLabel(Stage__c) = 'Build label'",
  );
  assert.deepEqual([record?.fields.get('Stage__c'), record?.fields.get('money')], ['Build label', '$50.00']);
});

test('deleted rows come only with ALL ROWS', () => {
  const { query, store } = filled();
  const [record] = query("SELECT Id FROM Project__c WHERE Name = 'Beta'");
  store.setDeleted(store.schema.object('Project__c')!, [record?.id ?? ''], true);
  assert.equal(query('SELECT Id FROM Project__c').length, 3);
  assert.equal(query('SELECT Id FROM Project__c ALL ROWS').length, 4);
});

test('FIELDS gives all fields but wants a limit', () => {
  const { query } = filled();
  const [record] = query('SELECT FIELDS(ALL) FROM Project__c ORDER BY Name LIMIT 200');
  assert.equal(record?.fields.get('Stage__c'), 'Build');
  assert.throws(() => query('SELECT FIELDS(ALL) FROM Project__c'), message('LIMIT of at most 200'));
});

test('faults speak as the platform does', () => {
  const { query } = filled();
  assert.throws(
    () => query('SELECT Wrong__c FROM Project__c'),
    message("^No such column 'Wrong__c' on entity 'Project__c'\\."),
  );
  assert.throws(() => query('SELECT Id FROM Wrong__c'), message("^sObject type 'Wrong__c' is not supported\\."));
  assert.throws(
    () => query('SELECT Wrong__r.Name FROM Project__c'),
    message("^Didn't understand relationship 'Wrong__r'"),
  );
  assert.throws(
    () => query('SELECT Id, (SELECT Id FROM Wrong__r) FROM Account'),
    message('in FROM part of query call'),
  );
  assert.throws(() => query('SELECT Id FROM Project__c WHERE Name = 5'), message('must be of type string'));
  assert.throws(() => query("SELECT Id FROM Project__c WHERE Account__c = 'x'"), message('invalid ID field: x'));
  assert.throws(
    () => query('SELECT Name, COUNT(Id) FROM Project__c GROUP BY Stage__c'),
    message('Field must be grouped or aggregated: Name'),
  );
  assert.throws(() => query('SELECT Name, name FROM Project__c'), message('duplicate field selected: name'));
  assert.throws(
    () => query("SELECT Id FROM Account WHERE Description = 'x'"),
    message("field 'Description' can not be filtered"),
  );
  assert.throws(
    () => query('SELECT Budget__c, COUNT(Id) FROM Project__c GROUP BY Budget__c'),
    message("field 'Budget__c' can not be grouped"),
  );
  assert.throws(() => query('SELECT FROM Project__c'), message('unexpected token'));
});

test('searches find whole words in names or in all text', () => {
  const { org, tx, put } = filled();
  put('Account', { Name: 'Acme North', Description: 'Wind energy' });
  const find = (text: string): unknown[][] => {
    const search = {
      kind: 'search',
      find: { kind: 'literal', type: 'string', value: text, at: { line: 1, column: 1 } },
      in: 'ALL',
      limit: null,
      with: null,
      at: { line: 1, column: 1 },
      returning: [
        { object: 'Account', fields: [['Name']], where: null, orderBy: [], limit: null, at: { line: 1, column: 1 } },
      ],
    } as const;
    return org.query.search(tx, search, { access: 'system', sharing: 'without', bind: () => null }).map(names);
  };
  assert.deepEqual(find('acme'), [['Acme', 'Acme North']]);
  assert.deepEqual(find('acm'), [[]], 'A part of a word is not a word');
  assert.deepEqual(find('acm* AND wind'), [['Acme North']]);
});
