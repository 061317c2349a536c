import { test } from 'node:test';
import assert from 'node:assert/strict';
import { formatMessage } from './message-format.ts';

test('values stand where their numbers are, quoted text for itself', () => {
  const table: readonly [pattern: string, values: readonly unknown[], expected: string][] = [
    ['{0} and {1}', ['a', null], 'a and null'],
    ['{0} and {2}', ['a'], 'a and {2}'],
    ["it''s {0}", ['a'], "it's a"],
    ["it's {0}", ['a'], 'its {0}'],
    ["'{'{0}'}'", ['a'], '{a}'],
    ['a } b', [], 'a } b'],
    ['', ['a'], ''],
  ];
  for (const [pattern, values, expected] of table) assert.equal(formatMessage(pattern, values), expected, pattern);
});

test('each value is made a text once, in order, whether or not it stands in the pattern', () => {
  const asked: string[] = [];
  const counted = (name: string): object => ({ toString: () => `${name}${asked.push(name)}` });
  assert.equal(formatMessage('{2} {2} {0}', ['a', 'b', 'c'].map(counted)), 'c3 c3 a1');
});

test('what is no number between braces is refused', () => {
  const table: readonly [pattern: string, message: string][] = [
    ['{{{0}}}', "can't parse argument number: {{0}}"],
    ['{"id": "{0}"}', `can't parse argument number: "id": "{0}"`],
    ['{}', "can't parse argument number: "],
    ['{0', 'Unmatched braces in the pattern.'],
    ['{0,number}', 'Cannot format given Object as a Number'],
  ];
  for (const [pattern, message] of table)
    assert.throws(() => formatMessage(pattern, ['a']), { typeName: 'System.StringException', message });
});
