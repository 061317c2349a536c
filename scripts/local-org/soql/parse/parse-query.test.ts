import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery, parseSearch, queryInSource, QuerySyntaxError } from './parse-query.ts';

test('a query keeps each clause', () => {
  const query = parseQuery(
    'SELECT Id, Owner.Name, COUNT(Id) total, (SELECT Email FROM Contacts ORDER BY Name LIMIT 2) FROM Account a ' +
      "WHERE (Name LIKE 'A%' OR (NOT Name = 'x')) AND CreatedDate = LAST_N_DAYS:30 AND Id IN :ids AND Rating NOT IN ('a', 'b') " +
      'WITH USER_MODE GROUP BY ROLLUP(Name) HAVING COUNT(Id) > 1 ORDER BY Name DESC NULLS LAST LIMIT :n OFFSET 5 ALL ROWS',
  );
  assert.deepEqual(
    query.select.map((item) => item.kind),
    ['field', 'field', 'function', 'subquery'],
  );
  assert.deepEqual([query.from.name, query.from.alias, query.with, query.allRows], ['Account', 'a', 'USER_MODE', true]);
  assert.equal(query.groupBy?.rollup, 'ROLLUP');
  assert.ok(query.where?.kind === 'and' && query.where.conditions.length === 4);
  assert.ok(query.limit?.kind === 'bind' && query.limit.index === 1 && query.limit.text === 'n');
  assert.deepEqual(query.orderBy[0]?.nulls, 'LAST');
});

test("a user's feed is asked for by WITH", () => {
  const query = parseQuery(
    "SELECT Id FROM UserProfileFeed WITH UserId = '005000000000001AAA' ORDER BY CreatedDate LIMIT 5",
  );
  assert.deepEqual([query.with, query.orderBy.length], ['USER_ID', 1]);
});

test('values keep their kind', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ["'a\\'b'", "string:a'b"],
    ['-1.5', 'number:-1.5'],
    ['true', 'boolean:true'],
    ['null', 'null:null'],
    ['2026-01-31', 'date:2026-01-31'],
    ['2026-01-31T10:00:00Z', 'datetime:2026-01-31T10:00:00Z'],
    ['USD500', 'currency:USD500'],
  ];
  for (const [text, expected] of cases) {
    const where = parseQuery(`SELECT Id FROM A WHERE B = ${text}`).where;
    assert.ok(where?.kind === 'compare' && where.right.kind === 'literal');
    assert.equal(`${where.right.type}:${String(where.right.value)}`, expected);
  }
});

test('a faulty query is told with its place', () => {
  assert.throws(() => parseQuery('SELECT Id FORM Account'), QuerySyntaxError);
  assert.throws(() => parseQuery('SELECT Id FROM Account WHERE'), { message: "unexpected token: '<EOF>'" });
  assert.throws(() => parseQuery('SELECT Id FROM Account WHERE A = 1 OR B = 2 AND C = 3'), {
    message: "unexpected token: 'AND'",
  });
});

test('a search has its objects', () => {
  for (const text of [
    "FIND 'Acme*' IN NAME FIELDS RETURNING Account(Id, Name WHERE Name != 'x' LIMIT 3), Contact LIMIT 10",
    'FIND {Acme*} IN NAME FIELDS RETURNING Account(Id, Name), Contact',
  ]) {
    const search = parseSearch(text);
    assert.ok(search.find.kind === 'literal' && search.find.value === 'Acme*', text);
    assert.deepEqual(
      [
        search.in,
        search.returning.map((item) => item.object),
        search.returning[0]?.fields.map((item) => item.kind === 'field' && item.path.join('.')),
      ],
      ['NAME', ['Account', 'Contact'], ['Id', 'Name']],
    );
  }
});

test('names of bound variables may have dollars and dots', () => {
  const { where, limit } = parseQuery('SELECT Id FROM Account WHERE Name = :var$0 LIMIT :a$.b$1');
  assert.ok(where?.kind === 'compare' && where.right.kind === 'bind' && where.right.text === 'var$0');
  assert.ok(limit?.kind === 'bind' && limit.text === 'a$.b$1');
  assert.throws(() => parseQuery('SELECT Na$me FROM Account'), /no viable alternative at character '\$'/);
});

test('faults are told in the words of the platform', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['SELECT Id, FROM Account', "unexpected token: 'FROM'"],
    ["SELECT Id FROM Account WHERE Name = 'x", "line 1:38 mismatched character '<EOF>' expecting '''"],
    ['SELECT Id FROM Account WHERE Id IN {001}', "expecting a colon, found '{'"],
    ['SELECT Id FROM Account WHERE Id IN :map.keySet()', "unexpected token: '('"],
    ["SELECT Id FROM Account WHERE (Name = 'x'", "expecting a right parentheses, found '<EOF>'"],
  ];
  for (const [text, message] of cases) assert.throws(() => parseQuery(text), { message });
});

test('a query in source has its binds where the compiler found them', () => {
  const text = "SELECT Id // why\nFROM Account WHERE Name = :f(')') AND Id IN :ids AND A = :[SELECT x].y";
  const binds = [":f(')')", ':ids', ':[SELECT x].y'].map((bind) => {
    const start = text.indexOf(bind);
    return { start, end: start + bind.length, text: bind.slice(1) };
  });
  const { where } = queryInSource({ text, at: { line: 7, column: 10 }, binds });
  assert.ok(where?.kind === 'and');
  const rights = where.conditions.map((each) =>
    each.kind === 'compare' && each.right.kind === 'bind' ? each.right : null,
  );
  assert.deepEqual(
    rights.map((right) => [right?.index, right?.text]),
    [
      [0, "f(')')"],
      [1, 'ids'],
      [2, '[SELECT x].y'],
    ],
  );
  assert.deepEqual(rights[0]?.at, { line: 8, column: 28 });
});

test('a word where an operator is due is told with its field', () => {
  assert.throws(() => parseQuery('SELECT Id FROM Account WHERE StageName Equals Won'), {
    message: "unexpected token: 'StageName Equals'",
  });
  assert.throws(() => parseQuery('SELECT Id FROM Account WHERE Name ORDER BY Name'), /'ORDER'/);
});
