import { test } from 'node:test';
import assert from 'node:assert/strict';
import { call, callStatic } from './call.testing.ts';

const matches = (pattern: string, text: string): unknown =>
  callStatic('System.Pattern', 'matches(String, String)', pattern, text);

test('Java expressions match as in Java', () => {
  const table: readonly [pattern: string, text: string, expected: boolean][] = [
    ['a*b', 'aaab', true],
    ['[a-z&&[^bc]]+', 'axyz', true],
    ['[a-z&&[^bc]]+', 'abc', false],
    ['(?i)abc', 'ABC', true],
    ['\\p{Alpha}+', 'abc', true],
    ['\\p{Lu}\\p{Ll}+', 'Éa', true],
    ['\\Qa.b\\E', 'a.b', true],
    ['\\Qa.b\\E', 'axb', false],
    ['[\\w.-]+@[\\w-]+\\.[a-z]{2,}', 'jo.do@ex-a.org', true],
    ['^[0-9]{3}$', '123', true],
    ['a|ab', 'ab', true],
    ['[-+]?\\d+/\\d+', '-1/2', true],
    ['[^\\s"\'(){}]+', 'a&&b', true],
    ['[$@#!%*?&]', '$', true],
    ['(?s)<.*>', '<a\n\nb>', true],
    ['(?s)<.{2,}?>', '<a\nb>', true],
    ['(?i)é', 'É', false],
    ['(?iu)é', 'É', true],
    ['(?i)[é]', 'É', false],
    ['(?i)[A-z]+', 'aZ', true],
    ['(?i)[0-Z]+', 'aZ1', true],
    ['(?m)^', '', false],
    ['(?m)a$\r\n^b', 'a\r\nb', true],
    ['(?m)a\r$\nb', 'a\r\nb', false],
    ['(?m)a\r^\nb', 'a\r\nb', false],
    ['(?:[^a]{2}b)+', 'ccb', true],
    ['(?:.\\d)+', 'a1b2', true],
    ['[\\W\\s&&[^!]]+', '? ', true],
    ['[\\S ]+', 'a b', true],
  ];
  for (const [pattern, text, expected] of table)
    assert.equal(matches(pattern, text), expected, `${pattern} on ${text}`);
});

/** The groups of a whole match, the first after the match itself. */
function groups(pattern: string, text: string): unknown[] {
  const compiled = callStatic('System.Pattern', 'compile(String)', pattern);
  const matcher = call('System.Pattern', 'matcher(String)', compiled, text);
  assert.equal(call('System.Matcher', 'matches()', matcher), true, pattern);
  const count = call('System.Matcher', 'groupCount()', matcher) as number;
  return Array.from({ length: count }, (_, index) => call('System.Matcher', 'group(Integer)', matcher, index + 1));
}

test('a group keeps what the last round that had it gave it', () => {
  assert.deepEqual(groups('(?:(a)|(b)|c)+', 'abc'), ['a', 'b']);
  assert.deepEqual(groups('((a)|(b)?c)+', 'abcc'), ['c', 'a', 'b']);
  assert.deepEqual(groups('(?:x(\\d)?)*+', 'x1x'), ['1']);
  assert.deepEqual(groups('(?:(\\w)(\\d)?,?)*', 'a1,b'), ['b', '1']);
  assert.deepEqual(groups('(?:(a)|b)?c', 'c'), [null], 'None had it');
});

test('what is optional is taken even where it is empty', () => {
  assert.deepEqual(groups('foo(.*)?', 'foo'), ['']);
  assert.deepEqual(groups('foo(\\s*)??', 'foo'), [null]);
  assert.deepEqual(groups('a(b)?', 'a'), [null]);
});

test('what JavaScript cannot do is reported', () => {
  assert.throws(() => matches('\\Gb', 'ab'), { code: 'LO3003', message: /G/ });
});

test('a matcher walks through its matches', () => {
  const pattern = callStatic('System.Pattern', 'compile(String)', '(\\w)(\\d)?');
  const matcher = call('System.Pattern', 'matcher(String)', pattern, 'a1 b');
  const ask = (key: string, ...args: readonly unknown[]): unknown => call('System.Matcher', key, matcher, ...args);
  assert.deepEqual([ask('find()'), ask('group()'), ask('group(Integer)', 2), ask('end()')], [true, 'a1', '1', 2]);
  assert.deepEqual([ask('find()'), ask('group(Integer)', 2), ask('start()')], [true, null, 3]);
  assert.deepEqual([ask('find()'), ask('groupCount()')], [false, 2]);
  assert.throws(() => ask('group()'), { typeName: 'System.StringException', message: 'No match found' });
});

test('a matcher that finds nothing in many places comes to an end', () => {
  const pattern = callStatic('System.Pattern', 'compile(String)', '^');
  const matcher = call('System.Pattern', 'matcher(String)', pattern, '😀');
  assert.equal(call('System.Matcher', 'find()', matcher), true);
  assert.equal(call('System.Matcher', 'find()', matcher), false);
});

test('a matcher tells whether more text could matter, where the pattern shows it', () => {
  const asked = (source: string, key: string, text: string): unknown => {
    const pattern = callStatic('System.Pattern', 'compile(String)', source);
    const matcher = call('System.Pattern', 'matcher(String)', pattern, text);
    call('System.Matcher', key, matcher);
    return call('System.Matcher', 'hitEnd()', matcher);
  };
  const table: readonly [source: string, key: string, text: string, expected: boolean][] = [
    [',', 'find()', 'a,b', false],
    [',', 'find()', 'a,', false],
    [',', 'find()', 'ab', true],
    ['\\s*,\\s*', 'find()', 'ab', true],
    ['a[bc]\\d', 'matches()', 'ab', true],
    ['a[bc]\\d', 'matches()', 'xb', false],
    ['a[bc]\\d', 'matches()', 'ab12', false],
    ['abc', 'lookingAt()', 'abcd', false],
    ['abc', 'reset()', 'ab', false],
  ];
  for (const [source, key, text, expected] of table)
    assert.equal(asked(source, key, text), expected, `${source} ${key} ${text}`);
  assert.throws(() => asked('a.*b', 'find()', 'aab'), { code: 'LO3003', message: /hitEnd/ });
});
