import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClassDeclaration, Expression, MethodDeclaration, Statement } from './nodes.ts';
import { parseAnonymous, parseClass, parseTrigger } from './parse.ts';

function statements(text: string): readonly Statement[] {
  const { unit, diagnostics } = parseAnonymous(text);
  assert.deepEqual(diagnostics, []);
  return unit!.statements;
}

function expression(text: string): Expression {
  const [statement] = statements(`x = ${text};`);
  assert.ok(statement?.kind === 'ExpressionStatement' && statement.expression.kind === 'Assign');
  return statement.expression.value;
}

/** Writes an expression with every pair of parentheses, so that precedence shows. */
function shape(node: Expression): string {
  switch (node.kind) {
    case 'Binary':
      return `(${shape(node.left)} ${node.operator} ${shape(node.right)})`;
    case 'Unary':
      return `(${node.operator}${shape(node.operand)})`;
    case 'Cast':
      return `cast<${node.type.names.map((part) => part.name).join('.')}>${shape(node.value)}`;
    case 'Name':
      return node.name;
    case 'Literal':
      return String(node.value);
    case 'MethodCall':
      return `${node.target === null ? '' : `${shape(node.target)}${node.isSafe ? '?.' : '.'}`}${node.name}(${node.arguments.map(shape).join()})`;
    case 'FieldAccess':
      return `${shape(node.target)}${node.isSafe ? '?.' : '.'}${node.name}`;
    case 'Ternary':
      return `(${shape(node.condition)} ? ${shape(node.then)} : ${shape(node.otherwise)})`;
    default:
      return node.kind;
  }
}

test('operators bind as in Apex', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a + b * c', '(a + (b * c))'],
    ['a == b && c || d', '(((a == b) && c) || d)'],
    ['a <> b', '(a != b)'],
    ['a >>> 2', '(a >>> 2)'],
    ['a <= b', '(a <= b)'],
    ['a ?? b ?? c', '((a ?? b) ?? c)'],
    ['a ? b : c ? d : e', '(a ? b : (c ? d : e))'],
    ['a?.b().c', 'a?.b().c'],
    ['(String) a + b', '(cast<String>a + b)'],
  ];
  for (const [text, expected] of cases) {
    assert.equal(shape(expression(text)), expected, text);
  }
});

test('a parenthesised name before a sign is a sum, not a cast', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['(a) - b * c', '(a - (b * c))'],
    ['(a) - 1 * c', '(a - (1 * c))'],
    ['x * (a) - b', '((x * a) - b)'],
    ['x + (a.b) + c', '((x + a.b) + c)'],
    ['((a) - b) * c', '((a - b) * c)'],
    ['(Integer) -5', 'cast<Integer>-5'],
  ];
  for (const [text, expected] of cases) {
    assert.equal(shape(expression(text)), expected, text);
  }
});

test('literals keep their type, digits and escapes', () => {
  const cases: readonly (readonly [string, string, unknown])[] = [
    ['42', 'Integer', 42],
    ['9L', 'Long', 9n],
    ['1.50', 'Decimal', '1.50'],
    ['2.5d', 'Double', '2.5'],
    ["'it\\'s \\u00e9\\n'", 'String', "it's é\n"],
    ["'''\ntwo\nlines'''", 'String', 'two\nlines'],
    ['TRUE', 'Boolean', true],
    ['null', 'null', null],
  ];
  for (const [text, type, value] of cases) {
    const node = expression(text);
    assert.ok(node.kind === 'Literal', text);
    assert.deepEqual([node.type, node.value], [type, value], text);
  }
});

test('new makes objects, records and collections', () => {
  const record = expression("new Account(Name = 'x', Phone = p)");
  assert.ok(record.kind === 'NewObject');
  assert.deepEqual(
    record.fields?.map((field) => field.name),
    ['Name', 'Phone'],
  );
  const map = expression("new Map<String, List<Id>>{ 'a' => b }");
  assert.ok(map.kind === 'NewCollection' && map.entries?.length === 1 && map.type.names[0]?.args.length === 2);
  const array = expression('new Account[]{ a, b }');
  assert.ok(array.kind === 'NewCollection' && array.elements?.length === 2 && array.type.arrayDepth === 1);
  const sized = expression('new String[3]');
  assert.ok(sized.kind === 'NewCollection' && sized.size !== null);
  const emptyMap = expression('new Map<Id, Account>{}');
  assert.ok(emptyMap.kind === 'NewCollection' && emptyMap.entries?.length === 0 && emptyMap.elements === null);
});

test('every statement has its node', () => {
  const text = `
    if (a) b(); else { c(); }
    for (Integer i = 0; i < 3; i++) { continue; }
    for (Account x : [SELECT Id FROM Account]) break;
    while (a) b();
    do { b(); } while (a);
    try { b(); } catch (DmlException e) { throw e; } finally { c(); }
    switch on a { when 1, -2 { b(); } when Account acc { c(); } when else { d(); } }
    insert as user a;
    upsert a Account.Key__c;
    merge a b;
    System.runAs(u) { b(); }
    final Integer n = 1, m;
    return;`;
  assert.deepEqual(
    statements(text).map((node) => node.kind),
    [
      'If',
      'For',
      'ForEach',
      'While',
      'DoWhile',
      'Try',
      'Switch',
      'Dml',
      'Dml',
      'Dml',
      'RunAs',
      'LocalVariable',
      'Return',
    ],
  );
  const dml = statements(text)[8];
  assert.ok(dml?.kind === 'Dml' && dml.externalId?.names.map((part) => part.name).join('.') === 'Account.Key__c');
});

test('a class has its members, modifiers and annotations', () => {
  const { unit } = parseClass({
    name: 'A',
    path: 'A.cls',
    text: `
      @IsTest(SeeAllData=false)
      public with sharing abstract class A extends B implements C, D<String> {
        @TestVisible private static final Integer N = 1, M;
        public String name { get; private set { name = value; } }
        static { M = 2; }
        public A(final String x) { this(); }
        @AuraEnabled(cacheable=true) public static Map<Id, Account> find(Id a, List<String> b) { return null; }
        protected abstract void later();
        private enum E { X, Y }
        interface I { void run(); }
        class Inner {}
      }`,
  });
  const type = unit as ClassDeclaration;
  assert.deepEqual(type.modifiers.words, ['public', 'with sharing', 'abstract']);
  assert.deepEqual(
    type.members.map((member) => member.kind),
    ['Field', 'Property', 'Initializer', 'Constructor', 'Method', 'Method', 'Enum', 'Interface', 'Class'],
  );
  const method = type.members[4] as MethodDeclaration;
  const cacheable = method.modifiers.annotations[0]?.values['cacheable'];
  assert.ok(cacheable?.kind === 'Literal' && cacheable.value === true);
  assert.equal((type.members[5] as MethodDeclaration).body, null);
  assert.ok(Object.isFrozen(method.parameters));
});

test('a trigger has its object and events', () => {
  const { unit } = parseTrigger({
    name: 'T',
    path: 'T.trigger',
    text: 'trigger T on Account (before insert, after UPDATE) { run(); }',
  });
  assert.deepEqual(
    [unit?.object, unit?.events, unit?.body.statements.length],
    ['Account', ['before insert', 'after update'], 1],
  );
});

test('a syntax error is located and gives no tree', () => {
  const { unit, diagnostics } = parseClass({
    name: 'A',
    path: 'A.cls',
    text: 'public class A {\n  void run() {\n    Integer x = 1\n  }\n}',
  });
  assert.equal(unit, null);
  assert.deepEqual([diagnostics[0]?.code, diagnostics[0]?.at], ['LO1001', { line: 4, column: 3 }]);
});

test('the escapes of LIKE stand in queries only', () => {
  const faultsOf = (body: string): string[] =>
    parseAnonymous(body).diagnostics.map(({ message, at }) => `${at.line}:${at.column} ${message}`);
  assert.deepEqual(
    faultsOf("List<Account> found = [SELECT Id FROM Account WHERE Name LIKE '%\\_x' AND Name != 'a\\\\_'];"),
    [],
  );
  assert.deepEqual(faultsOf("String s = '100\\%';"), ["1:12 Illegal escape in a string outside a query: '100\\%'"]);
});
