/** When finally blocks run. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringOf } from '../values/string-of.ts';
import { compile } from './run-apex.testing.ts';

const { call, transaction } = compile({
  Steps: `public class Steps {
    public static List<String> done = new List<String>();
    public static List<String> all() { return done; }
    public static void plain() { try { done.add('body'); } finally { done.add('finally'); } }
    public static Integer returning() { try { return 1; } finally { done.add('finally'); } }
    public static void caught() { try { Integer i = Integer.valueOf('x'); } catch (TypeException e) { done.add('catch'); } finally { done.add('finally'); } }
    public static void passing() { try { throw new IllegalArgumentException('x'); } finally { done.add('finally'); } }
    public static void failing() { try { Assert.fail('x'); } catch (Exception e) { done.add('catch'); } finally { done.add('finally'); } }
    public static void looping() { for (Integer i = 0; i < 2; i++) { try { if (i == 0) { continue; } } finally { done.add('finally'); } } }
  }`,
});

const cases: readonly [name: string, method: string, expected: string][] = [
  ['after the body', 'plain()', '(body, finally)'],
  ['after a return', 'returning()', '(finally)'],
  ['after a catch block', 'caught()', '(catch, finally)'],
  ['while an exception passes', 'passing()', '(finally)'],
  ['never once an assertion failed', 'failing()', '()'],
  ['each time round', 'looping()', '(finally, finally)'],
];

for (const [name, method, expected] of cases) {
  test(`finally runs ${name}`, () => {
    const tx = transaction();
    try {
      call('Steps', method, [], tx);
    } catch {
      // What it raises is not what this is about.
    }
    assert.equal(stringOf(call('Steps', 'all()', [], tx)), expected);
  });
}
