/** What holds a program together at run time: statics, stacks, sharing, limits, triggers, the wire. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException } from '../values/exception.ts';
import { stringOf } from '../values/string-of.ts';
import type { ApexValue } from '../values/value.ts';
import type { SObjectValue } from '../values/sobject.ts';
import { checkAnonymous } from '../types/anonymous.ts';
import type { CheckedUnit } from '../types/checked.ts';
import { callAuraEnabled } from './aura-call.ts';
import { runAnonymous } from './create-program.ts';
import { recordMaker } from './record-maker.ts';
import { compile } from './run-apex.testing.ts';

const thrownBy = (work: () => unknown): ApexException => {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof ApexException, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: 'Nothing was thrown' });
};

const counter = {
  Counter: 'public class Counter { static Integer n = 0; public static Integer next() { n++; return n; } }',
};

test('each transaction starts with fresh statics', () => {
  const { call, transaction } = compile(counter);
  const tx = transaction();
  call('Counter', 'next()', [], tx);
  assert.equal(call('Counter', 'next()', [], tx), 2, 'A transaction keeps its statics');
  assert.equal(call('Counter', 'next()'), 1, 'Another one has its own');
});

test('a transaction within another leaves its statics alone', () => {
  const { call, transaction, program } = compile(counter);
  const [outer, inner] = [transaction(), transaction()];
  program.runtime.within(outer, () => {
    call('Counter', 'next()', [], outer);
    assert.equal(call('Counter', 'next()', [], inner), 1);
    assert.equal(call('Counter', 'next()', [], outer), 2);
  });
});

test('a stack trace names Apex places, innermost first', () => {
  const { call } = compile({
    Deep: 'public class Deep {\n  public static void a() {\n    new Inner().b();\n  }\n  class Inner {\n    void b() {\n      String s;\n      s.trim();\n    }\n  }\n}',
  });
  const error = thrownBy(() => call('Deep', 'a()'));
  assert.equal(error.typeName, 'System.NullPointerException');
  assert.deepEqual(
    error.frames?.map(({ place, line, column }) => `${place}: line ${line}, column ${column}`),
    ['Class.Deep.Inner.b: line 8, column 7', 'Class.Deep.a: line 3, column 5'],
  );
});

test('endless recursion cannot be caught', () => {
  const { call } = compile({
    Deep: "public class Deep { static Integer a(Integer n) { return a(n + 1) + 1; } public static Object run() { try { return a(0); } catch (Exception e) { return 'caught'; } } }",
  });
  const error = thrownBy(() => call('Deep', 'run()'));
  assert.equal(`${error.typeName} ${error.message}`, 'System.LimitException Maximum stack depth reached: 1001');
});

test('an endless loop ends at the CPU limit', () => {
  const { call, transaction } = compile({
    Loop: 'public class Loop { public static void run() { Integer i = 0; while (true) { i++; } } }',
  });
  const tx = transaction();
  let looks = 0;
  tx.limits = {
    ...tx.limits,
    tick: () => {
      if (++looks > 100) throw new ApexException('System.LimitException', 'Apex CPU time limit exceeded');
    },
  };
  assert.equal(thrownBy(() => call('Loop', 'run()', [], tx)).message, 'Apex CPU time limit exceeded');
});

test('a class that declares sharing sets it for its methods only', () => {
  const { call, transaction, program } = compile({
    Open: 'public without sharing class Open { public static String run() { return With1.look() + Same.look() + Same.field(); } }',
    With1: 'public with sharing class With1 { public static String look() { return Same.look(); } }',
    Same: "public inherited sharing class Same { public static String look() { return Probe.see('x'); } public static String field() { return Probe.see('y'); } }",
    Probe: 'public class Probe { public static String see(String s) { return s; } }',
  });
  const seen: string[] = [];
  const tx = transaction();
  const probe = program.runtime.holders.of('probe');
  const see = probe['see(string)'] as (text: string) => string;
  probe['see(string)'] = (text: string) => (seen.push(tx.sharing), see(text));
  tx.sharing = 'with';
  call('Open', 'run()', [], tx);
  assert.deepEqual(seen, ['with', 'without', 'without']);
  assert.equal(tx.sharing, 'with', 'The caller gets its own back');
});

test('a trigger may declare methods and types of its own', () => {
  const { program, transaction } = compile(
    {
      Log: 'public class Log { public static List<Object> lines = new List<Object>(); }',
    },
    {
      Own: 'trigger Own on Account (before insert) { Integer n = 1; note(new Part(n + 1).twice()); void note(Object o) { Log.lines.add(o); } class Part { Integer size; Part(Integer size) { this.size = size; } Integer twice() { return size * 2; } } }',
    },
  );
  const { runtime } = program;
  const tx = transaction();

  runtime.within(tx, () => {
    runtime.triggers.fire(tx, {
      object: 'Account',
      operation: 'insert',
      timing: 'before',
      newRecords: [],
      oldRecords: null,
    });

    assert.equal(stringOf(runtime.holders.of('log')['_lines'] as ApexValue), '(4)');
  });
});

test('triggers see their context, and run in the order of their names', () => {
  const { program, transaction } = compile(
    {
      Log: 'public class Log { public static List<String> lines = new List<String>(); public static List<String> all() { return lines; } }',
    },
    {
      Second: "trigger Second on Account (before insert) { Log.lines.add('second'); }",
      First:
        "trigger First on Account (before insert, after update) { if (Trigger.isBefore && Trigger.isInsert) { for (Account a : Trigger.new) { a.Name += '!'; Log.lines.add(a.Name + Trigger.size + Trigger.operationType + (Trigger.oldMap == null)); } } }",
    },
  );
  const { runtime } = program;
  const tx = transaction();
  const account = recordMaker(tx.org.schema, 'Account', ['Name'])('Acme') as SObjectValue;
  runtime.within(tx, () => {
    assert.equal(runtime.triggers.has('account', 'insert', 'before'), true);
    assert.equal(runtime.triggers.has('Account', 'delete', 'before'), false);
    runtime.triggers.fire(tx, {
      object: 'Account',
      operation: 'insert',
      timing: 'before',
      newRecords: [account],
      oldRecords: null,
    });
    assert.equal(
      stringOf((runtime.holders.of('log')['all()'] as () => unknown)()),
      '(Acme!1BEFORE_INSERTtrue, second)',
    );
  });
  assert.equal(account.fields.get('Name'), 'Acme!');
});

test('Lightning arguments become Apex values, and results JSON', () => {
  const { program, transaction } = compile({
    Panel: `public with sharing class Panel {
      public enum Mood { GOOD, BAD }
      public class Row { @AuraEnabled public String name; @AuraEnabled public Decimal share; @AuraEnabled public Date since; @AuraEnabled public Mood mood { get; set; } public String hidden = 'no'; @AuraEnabled public List<Row> rows = new List<Row>(); }
      @AuraEnabled(cacheable=true) public static Row echo(Row row, List<Id> ids, Map<String, Integer> counts, Account record) {
        row.name += ids.size() + counts.get('a') + record.Name;
        row.rows.add(new Row());
        return row;
      }
      public static void notForScreens() {}
    }`,
  });
  const tx = transaction();
  const args = {
    row: { name: 'n', share: 1.25, since: '2026-11-22', mood: 'BAD', rows: [] },
    ids: ['001000000000001'],
    counts: { a: 7 },
    record: { Name: 'Acme', NumberOfEmployees: 3 },
  };
  const result = program.runtime.within(tx, () => callAuraEnabled(program.runtime, tx, 'Panel', 'echo', args));
  assert.deepEqual(result, {
    name: 'n8Acme',
    share: 1.25,
    since: '2026-11-22',
    mood: 'BAD',
    rows: [{ name: null, share: null, since: null, mood: null, rows: [] }],
  });
  assert.match(
    thrownBy(() => program.runtime.within(tx, () => callAuraEnabled(program.runtime, tx, 'Panel', 'notForScreens', {})))
      .message ?? '',
    /Unable to find action/,
  );
});

test('what the platform lacks here says so where it is reached', () => {
  const { call } = compile({
    Far: 'public class Far {\n public static void run() {\n  Answers.findSimilar(new Account());\n }\n}',
  });
  assert.throws(() => call('Far', 'run()'), {
    code: 'LO3001',
    path: 'Far.cls',
    message: /System\.Answers\.findSimilar\(SObject\) is not supported/,
  });
});

test('anonymous blocks run, with methods and classes of their own', () => {
  const { program, transaction } = compile({
    Log: 'public class Log { public static List<String> lines = new List<String>(); public static List<String> all() { return lines; } }',
  });
  const { unit, diagnostics } = checkAnonymous(
    "Integer n = twice(4);\nLog.lines.add('n' + n + new Box(2).size);\nInteger twice(Integer i) { return i * 2; }\nclass Box { Integer size; Box(Integer size) { this.size = size; } }",
    program.compiled.checked,
  );
  assert.deepEqual(diagnostics, []);
  const tx = transaction();
  program.runtime.within(tx, () => {
    runAnonymous(program.runtime, unit as CheckedUnit);
    assert.equal(stringOf((program.runtime.holders.of('log')['all()'] as () => unknown)()), '(n82)');
  });
});
