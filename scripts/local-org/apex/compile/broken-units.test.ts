/** One class that does not compile, or needs what this org lacks, never stops the others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BrokenUnitError, UnsupportedError } from '../../errors/catalogue.ts';
import { smallOrg } from '../../soql/small-org.testing.ts';
import { temporaryFolder } from '../../temporary-folder.testing.ts';
import { loadProgram } from '../runtime/class-loader.ts';
import { within } from '../runtime/create-program.ts';
import { createTransaction } from '../runtime/transaction.ts';
import { stringOf } from '../values/string-of.ts';
import type { ApexValue } from '../values/value.ts';
import { compileProgram, type Compilation } from './compile-program.ts';

const small = smallOrg();

function compile(classes: Readonly<Record<string, string>>, cache: string | null = null): Compilation {
  const sources = Object.entries(classes).map(([name, text]) => ({
    name,
    path: `${name}.cls`,
    text,
    apiVersion: '66.0',
    isActive: true,
  }));
  return compileProgram({ classes: sources, triggers: [] }, small.org.schema, { labels: [], cache });
}

function runner({ program }: Compilation): (className: string, method: string) => string {
  const { runtime } = loadProgram(program, small.org.schema);
  return (className, method) =>
    within(runtime, createTransaction(small.org, small.tx.user, 'sync'), () =>
      stringOf((runtime.holders.of(className.toLowerCase())[`${method}()`] as () => ApexValue)()),
    );
}

const unparsed = 'public class Unparsed { public static String hello( { return 1; } }';
const untyped =
  'public class Untyped { String name = 1; public static String hello() { return null; } public class Inner {} }';
const caller = `public class Caller {
  public static String fine() { return 'fine'; }
  public static String ofUnparsed() { return Unparsed.hello(); }
  public static String ofUntyped() { return Untyped.hello(); }
  public static Object made() { return new Untyped.Inner(); }
}`;

for (const isCached of [false, true]) {
  test(`a class runs although others do not compile${isCached ? ', from the cache too' : ''}`, () => {
    const cache = temporaryFolder('apex-cache');
    const first = compile({ Unparsed: unparsed, Untyped: untyped, Caller: caller }, cache);
    const compilation = isCached ? compile({ Unparsed: unparsed, Untyped: untyped, Caller: caller }, cache) : first;

    const call = runner(compilation);

    assert.equal(call('Caller', 'fine'), 'fine');
    for (const method of ['ofUnparsed', 'ofUntyped', 'made']) {
      assert.throws(
        () => call('Caller', method.toLowerCase()),
        (error) =>
          error instanceof BrokenUnitError && error.path === (method === 'ofUnparsed' ? 'Unparsed.cls' : 'Untyped.cls'),
      );
    }
    assert.deepEqual(
      compilation.program.broken.map(({ name, reason }) => `${name} ${reason.at.line}`),
      ['Unparsed 1', 'Untyped 1'],
    );
  });
}

for (const isCached of [false, true]) {
  test(`a body with a mistake is refused alone${isCached ? ', from the cache too' : ''}`, () => {
    const cache = temporaryFolder('apex-cache');
    const classes = {
      Parts: `public class Parts {
        public String kept = 'kept';
        public Parts() {}
        public Parts(Integer wrong) { this.kept = wrong; }
        public static String fine() { return 'fine'; }
        public static String mistaken() { String s = 1; return nothing; }
        public static String guarded() { try { return mistaken(); } catch (Exception e) { return 'caught'; } }
        public String doubled { get { return kept + kept; } set { kept = 5; } }
        public static String read() { return new Parts().doubled; }
        public static String written() { Parts p = new Parts(); p.doubled = 'x'; return p.kept; }
        public static String made() { return new Parts(1).kept; }
      }`,
    };
    const first = compile(classes, cache);
    const compilation = isCached ? compile(classes, cache) : first;

    const call = runner(compilation);

    assert.deepEqual(compilation.program.broken, [], 'the class is there');
    assert.equal(call('Parts', 'fine'), 'fine');
    assert.equal(call('Parts', 'read'), 'keptkept');
    const lines = { mistaken: 6, guarded: 6, written: 8, made: 4 };
    for (const [method, line] of Object.entries(lines)) {
      assert.throws(
        () => call('Parts', method),
        (error) => error instanceof BrokenUnitError && error.path === 'Parts.cls' && error.at?.line === line,
        `${method} raises the first mistake of the body it comes to`,
      );
    }
    assert.deepEqual(
      compilation.program.mistakes.map(({ at }) => at.line),
      [4, 6, 6, 8],
      'each mistake is told',
    );
  });
}

test('a class below one that does not compile runs until an object is made', () => {
  const call = runner(
    compile({
      Base: 'public virtual class Base { Integer n = nothing; }',
      Child:
        "public class Child extends Base { public static String s() { return 's'; } public static Object o() { return new Child(); } }",
    }),
  );

  assert.equal(call('Child', 's'), 's');
  assert.throws(() => call('Child', 'o'), BrokenUnitError);
});

test('tests of a class that does not parse are known', () => {
  const [broken] = compile({
    BadTest:
      '@IsTest private class BadTest { // @IsTest static void no() {}\n @IsTest static void one() { if } @isTest(SeeAllData=true) private static void two() {} static testMethod void three() {} static void helper() {} }',
  }).program.broken;

  assert.deepEqual([broken?.isTest, broken?.tests], [true, ['one', 'two', 'three']]);
});

const lacking: readonly (readonly [name: string, members: string, expected: string])[] = [
  ['a call', 'static Object run() { return ConnectApi.Nothing.get(1); }', 'ConnectApi.Nothing.get'],
  ['a member of a result', 'static Object run() { ConnectApi.Thing t; return t.body.text; }', 'ConnectApi.Thing.body'],
  ['an object', 'static Object run() { return new Slack.Thing(1); }', 'Slack.Thing'],
  [
    'a script of the project',
    'static Object run() { try { DataWeave.Script s = new DataWeaveScriptResource.csv(); return s; } catch (DataWeaveScriptException e) { return e; } }',
    'DataWeaveScriptResource.csv',
  ],
  ['a record of a package', "static Object run() { return new pkg__Thing__c(Name = 'x'); }", 'pkg__Thing__c'],
  ['a field of a package', 'static Object run() { return new Account().pkg__Key__c; }', 'Account.pkg__Key__c'],
  ['a field in a query', 'static Object run() { return [SELECT pkg__Key__c FROM Account]; }', 'Account.pkg__Key__c'],
  [
    'an object in a query',
    'static Object run() { Integer n = [SELECT COUNT() FROM pkg__Thing__c]; return n; }',
    'pkg__Thing__c',
  ],
  [
    'an argument',
    'static Object run() { return say(Slack.Thing.NAME); } static String say(String s) { return s; }',
    'Slack.Thing.NAME',
  ],
  [
    'a loop',
    'static Object run() { for (Slack.Thing t : Slack.Thing.all()) { return 1; } return 2; }',
    'Slack.Thing.all',
  ],
  ['an assignment', 'static Object run() { Slack.Thing t; t.name = 5; return 1; }', 'Slack.Thing.name'],
];

for (const [name, members, expected] of lacking) {
  test(`${name} that this org lacks raises an error where it is reached, which Apex cannot catch`, () => {
    const compilation = compile({
      Uses: `public class Uses { public static String log = ''; public static String fine() { return 'fine'; } ${members}
        public static String guarded() { try { run(); } catch (Exception e) { return 'caught'; } finally { log += 'f'; } return 'none'; } }`,
    });
    const call = runner(compilation);

    assert.deepEqual(compilation.program.broken, []);
    assert.equal(call('Uses', 'fine'), 'fine');
    assert.throws(
      () => call('Uses', 'guarded'),
      (error) => error instanceof UnsupportedError && error.message === `${expected} is not supported`,
    );
  });
}

test('a class may extend and implement what this org lacks', () => {
  const call = runner(
    compile({
      Handler:
        "public class Handler extends Slack.Base implements Slack.Face { public static String fine() { return 'fine'; } public override void handle(Slack.Event e) { super.handle(e); inherited(); } public static Object make() { return new Handler(); } public static Object none() { Slack.Face f; return f instanceof Slack.Face; } }",
    }),
  );

  assert.equal(call('Handler', 'fine'), 'fine');
  assert.equal(call('Handler', 'none'), 'false');
  assert.throws(() => call('Handler', 'make'), UnsupportedError);
});
