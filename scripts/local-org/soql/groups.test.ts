import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filled, message } from './filled-org.testing.ts';

const lines = (records: readonly { readonly fields: ReadonlyMap<string, unknown> }[]): string[] =>
  records.map(({ fields }) => [...fields.values()].map(String).join(' '));

test('a roll-up has a subtotal behind each group and a total at the end', () => {
  const { query } = filled();
  assert.deepEqual(
    lines(
      query(
        'SELECT Account__r.Name a, Stage__c s, GROUPING(Stage__c) t, COUNT(Id) n FROM Project__c ' +
          'WHERE Account__c != null GROUP BY ROLLUP(Account__r.Name, Stage__c)',
      ),
    ),
    ['Acme Build 0 1', 'Acme Plan 0 1', 'Acme null 1 2', 'Globex Done 0 1', 'Globex null 1 1', 'null null 1 3'],
  );
});

test('a cube has a subtotal for each combination', () => {
  const { query } = filled();
  const found = query('SELECT Account__c, Stage__c, COUNT(Id) FROM Project__c GROUP BY CUBE(Account__c, Stage__c)');
  // Four groups, four stages, three accounts, one total.
  assert.equal(found.length, 12);
});

test('what cannot be grouped is refused in the words of the platform', () => {
  const { query } = filled();
  const cases = [
    ['SELECT COUNT(Id) FROM Project__c LIMIT 1', 'cannot also use LIMIT'],
    ['SELECT Name, COUNT(Name) FROM Project__c GROUP BY Name', 'Grouped field should not be aggregated: Name'],
    ['SELECT Name FROM Project__c GROUP BY Name, Name', 'duplicate grouping expression: Name'],
    ['SELECT Stage__c FROM Project__c GROUP BY Stage__c ORDER BY Name', 'Ordered field must be grouped or aggregated'],
    ['SELECT CALENDAR_YEAR(DueOn__c) FROM Project__c', 'Field must be grouped or aggregated'],
    ['SELECT (SELECT COUNT(Id) FROM Projects__r) FROM Account', 'only root queries support aggregate expressions'],
  ] as const;
  for (const [text, reason] of cases) assert.throws(() => query(text), message(reason), text);
});

test('groups come in order of what they are grouped by, the one without a value last', () => {
  const { query } = filled();
  assert.deepEqual(lines(query('SELECT Account__r.Name a, COUNT(Id) n FROM Project__c GROUP BY Account__r.Name')), [
    'Acme 2',
    'Globex 1',
    'null 1',
  ]);
});

test('functions of a day that is grouped by are read in either zone', () => {
  const { query } = filled();
  const plain = query('SELECT CALENDAR_MONTH(DueOn__c) m FROM Project__c GROUP BY DueOn__c');
  const inZone = query('SELECT CALENDAR_MONTH(convertTimezone(DueOn__c)) m FROM Project__c GROUP BY DueOn__c');
  assert.equal(inZone.length, plain.length);
});
