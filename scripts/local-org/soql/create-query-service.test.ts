import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getField } from '../apex/values/record-fields.ts';
import { parseSearch } from './parse/parse-query.ts';
import { filled, names, message } from './filled-org.testing.ts';
import { smallOrg } from './small-org.testing.ts';

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

test('Apex meets a formula that cannot be computed where it reads the field', () => {
  const { query, put } = smallOrg({
    'objects/Project__c/fields/Odd__c.field-meta.xml':
      '<CustomField><fullName>Odd__c</fullName><label>Odd</label><type>Text</type><formula>ODDLY(Name)</formula></CustomField>',
  });
  put('Project__c', { Name: 'alpha' });
  const text = 'SELECT Name, Odd__c FROM Project__c';
  const [found] = query(text, { isForApex: true });

  assert.equal(getField(found!, 'Name'), 'alpha');
  assert.throws(() => getField(found!, 'Odd__c'), /Unknown function ODDLY/);
  assert.throws(() => query(text), /Unknown function ODDLY/, 'Others show all fields, so they cannot go on');
  assert.throws(() => query(`${text} WHERE Odd__c = 'x'`, { isForApex: true }), /ODDLY/);
});

test('picklists sort by their values, nulls first unless they are asked to be last', () => {
  const { query } = filled();
  assert.deepEqual(names(query('SELECT Name FROM Project__c ORDER BY Stage__c')), [
    'Delta',
    'Beta',
    'alpha',
    'Éclair_1',
  ]);
  assert.deepEqual(names(query('SELECT Name FROM Project__c ORDER BY Stage__c DESC NULLS LAST')), [
    'Éclair_1',
    'alpha',
    'Beta',
    'Delta',
  ]);
  assert.deepEqual(names(query('SELECT Name FROM Project__c ORDER BY Stage__c DESC')), [
    'Delta',
    'Éclair_1',
    'alpha',
    'Beta',
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
    message("No such column 'Wrong__c' on entity 'Project__c'\\."),
  );
  assert.throws(() => query('SELECT Id FROM Wrong__c'), message("sObject type 'Wrong__c' is not supported\\."));
  assert.throws(
    () => query('SELECT Wrong__r.Name FROM Project__c'),
    message("Didn't understand relationship 'Wrong__r'"),
  );
  assert.throws(
    () => query('SELECT Id, (SELECT Id FROM Wrong__r) FROM Account'),
    message('in FROM part of query call'),
  );
  assert.throws(() => query('SELECT Id FROM Project__c WHERE Name = 5'), message('must be of type string'));
  assert.throws(
    () => query('SELECT Id FROM Project__c WHERE StartedAt__c > 2024-01-01'),
    message("'StartedAt__c' must be of type dateTime and should not be enclosed in quotes"),
  );
  assert.throws(
    () => query('SELECT Id FROM Opportunity WHERE CloseDate IN (2024-01-01T00:00:00Z)'),
    message("'CloseDate' must be of type date and should not be enclosed in quotes"),
  );
  assert.throws(
    () => query('SELECT MAX(IsDeleted) FROM Account'),
    message('field IsDeleted does not support aggregate operator MAX'),
  );
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
    const search = parseSearch(`FIND {${text}} RETURNING Account(Name)`);
    return org.query.search(tx, search, { access: 'system', sharing: 'without', bind: () => null }).map(names);
  };
  assert.deepEqual(find('acme'), [['Acme', 'Acme North']]);
  assert.deepEqual(find('acm'), [[]], 'A part of a word is not a word');
  assert.deepEqual(find('acm* AND wind'), [['Acme North']]);
});
