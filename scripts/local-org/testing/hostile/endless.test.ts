/** Code that never ends, or asks for more than there is, ends at a governor limit or is stopped; the next test runs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectFolderOf } from '../../project/project-of.testing.ts';
import { endingOf } from './hostile-project.testing.ts';

test('loops and recursion meet the limits that no code can catch', async () => {
  const { outcomes } = await endingOf(
    projectFolderOf({
      'classes/EndlessTest.cls': `@IsTest
private class EndlessTest {
  static Integer deeper(Integer n) { return deeper(n + 1) + 1; }
  static Integer down(Integer n) { return n == 0 ? 0 : 1 + down(n - 1); }
  class Own { Own other = new Own(); }
  @IsTest static void loops() {
    try {
      while (true) { Integer i = 0; }
    } catch (Exception e) {
      Assert.fail('A limit cannot be caught');
    } finally {
      System.debug('Not even this runs');
    }
  }
  @IsTest static void recurses() {
    try { deeper(0); } catch (Exception e) { Assert.fail('A limit cannot be caught'); }
  }
  @IsTest static void makesItself() { new Own(); }
  @IsTest static void goesDeepWithinTheLimit() {
    for (Integer i = 0; i < 20; i++) {
      try { fails(90); } catch (DmlException e) { Assert.areEqual('at last', e.getMessage()); }
    }
    Assert.areEqual(990, down(990));
  }
  @IsTest static void goesBeyondTheLimit() { down(1001); }
  static void fails(Integer n) {
    if (n == 0) throw new DmlException('at last');
    fails(n - 1);
  }
  @IsTest static void nextRuns() { Assert.isTrue(true); }
}`,
    }),
  );

  assert.deepEqual(outcomes, {
    'EndlessTest.loops': 'failed System.LimitException: Apex CPU time limit exceeded',
    'EndlessTest.recurses': 'failed System.LimitException: Maximum stack depth reached: 1001',
    'EndlessTest.makesItself': 'failed System.LimitException: Maximum stack depth reached: 1001',
    'EndlessTest.goesDeepWithinTheLimit': 'passed',
    'EndlessTest.goesBeyondTheLimit': 'failed System.LimitException: Maximum stack depth reached: 1001',
    'EndlessTest.nextRuns': 'passed',
  });
});

test('what hangs inside a platform method is stopped, and its class goes on in another process', async () => {
  const { outcomes } = await endingOf(
    projectFolderOf({
      'classes/HangingTest.cls': `@IsTest
private class HangingTest {
  @TestSetup static void data() { insert new Account(Name = 'a'); }
  @IsTest static void before() { Assert.areEqual(1, [SELECT COUNT() FROM Account]); }
  @IsTest static void hangs() { Pattern.matches('(a+)+b', 'a'.repeat(60)); }
  @IsTest static void after() { Assert.areEqual(1, [SELECT COUNT() FROM Account]); }
}`,
    }),
    { patience: 3000 },
  );

  assert.deepEqual(outcomes, {
    'HangingTest.before': 'passed',
    'HangingTest.hangs': 'failed The test was stopped: it did not end within 3 seconds',
    'HangingTest.after': 'passed',
  });
});

test('a set-up that hangs fails the tests of its class alone', async () => {
  const { outcomes } = await endingOf(
    projectFolderOf({
      'classes/SetupTest.cls': `@IsTest
private class SetupTest {
  @TestSetup static void data() { Pattern.matches('(a+)+b', 'a'.repeat(60)); }
  @IsTest static void one() { Assert.isTrue(true); }
  @IsTest static void two() { Assert.isTrue(true); }
}`,
      'classes/OtherTest.cls':
        '@IsTest private class OtherTest { @IsTest static void runs() { Assert.isTrue(true); } }',
    }),
    { patience: 2000 },
  );

  const stopped = 'failed The test was stopped: it did not end within 2 seconds';
  assert.deepEqual(outcomes, { 'OtherTest.runs': 'passed', 'SetupTest.one': stopped, 'SetupTest.two': stopped });
});

test('what takes all memory is a failure of that test', async () => {
  const { outcomes } = await endingOf(
    projectFolderOf({
      'classes/HogTest.cls': `@IsTest
private class HogTest {
  @IsTest static void doublesText() { String s = 'x'; while (true) { s = s + s; } }
  @IsTest static void doublesLists() {
    List<Integer> s = new List<Integer>{ 1 };
    while (true) { s.addAll(s.clone()); }
  }
  @IsTest static void repeats() { String s = 'x'.repeat(2000000000); Assert.areEqual(2000000000, s.length()); }
  @IsTest static void nextRuns() { Assert.isTrue(true); }
}`,
    }),
    { memory: 200 },
  );

  assert.match(outcomes['HogTest.doublesText']!, /^failed System.LimitException: Apex heap size too large: \d+$/);
  assert.match(
    outcomes['HogTest.doublesLists']!,
    /^failed (System.LimitException: Apex heap|The test was stopped: .* 200 MB)/,
  );
  assert.match(outcomes['HogTest.repeats']!, /^failed System.LimitException: /);
  assert.equal(outcomes['HogTest.nextRuns'], 'passed');
});

test('rows beyond the limit are refused in the words of the platform', async () => {
  const { outcomes } = await endingOf(
    projectFolderOf({
      'classes/RowsTest.cls': `@IsTest
private class RowsTest {
  @TestSetup static void data() {
    List<Account> all = new List<Account>();
    for (Integer i = 0; i < 10000; i++) all.add(new Account(Name = 'a' + i));
    insert all;
  }
  @IsTest static void reads() {
    for (Integer i = 0; i < 6; i++) { List<Account> l = [SELECT Id FROM Account]; }
  }
  @IsTest static void writes() {
    List<Account> all = [SELECT Id FROM Account];
    update all;
    update all[0];
  }
}`,
    }),
  );

  assert.deepEqual(outcomes, {
    'RowsTest.reads': 'failed System.LimitException: Too many query rows: 50001',
    'RowsTest.writes': 'failed System.LimitException: Too many DML rows: 10001',
  });
});
