import { test } from 'node:test';
import assert from 'node:assert/strict';
import { stringType } from '../values/apex-type-names.ts';
import { ApexList } from '../values/list.ts';
import { stringOf } from '../values/string-of.ts';
import { call, callStatic } from './call.testing.ts';

/** Method, receiver, arguments, and what the Apex Reference says comes out. */
const calls: readonly [key: string, self: string, args: readonly unknown[], expected: string][] = [
  ['abbreviate(Integer)', 'Hello Maximillian', [8], 'Hello...'],
  ['abbreviate(Integer, Integer)', 'Hello, Maximillian', [8, 3], 'Hello...'],
  ['capitalize()', 'hello maximillian', [], 'Hello maximillian'],
  ['center(Integer, String)', 'hello', [9, '-'], '--hello--'],
  ['charAt(Integer)', 'Hello', [0], '72'],
  ['compareTo(String)', 'abcde', ['abcd'], '1'],
  ['containsAny(String)', 'hello', ['xyzh'], 'true'],
  ['containsNone(String)', 'abcde', ['fg'], 'true'],
  ['containsOnly(String)', 'abba', ['abcd'], 'true'],
  ['countMatches(String)', 'Hello Jane, Jane?', ['Jane'], '2'],
  ['deleteWhitespace()', ' Hello World ', [], 'HelloWorld'],
  ['difference(String)', 'Hello Jane', ['Hello Max'], 'Max'],
  ['escapeCsv()', 'Max1, "Max2"', [], '"Max1, ""Max2"""'],
  ['escapeHtml4()', '"<Black&White>" é', [], '&quot;&lt;Black&amp;White&gt;&quot; &eacute;'],
  ['unescapeHtml4()', '&quot;&lt;Black&amp;White&gt;&quot;', [], '"<Black&White>"'],
  ['escapeUnicode()', 'De onde você é?', [], 'De onde voc\\u00EA \\u00E9?'],
  ['getLevenshteinDistance(String)', 'Hello Joe', ['Hello Max'], '3'],
  ['indexOfAny(String)', 'abcd', ['xc'], '2'],
  ['indexOfDifference(String)', 'abcd', ['abxc'], '2'],
  ['isNumeric()', '1.2', [], 'false'],
  ['isAlphaSpace()', 'aA Bb', [], 'true'],
  ['lastIndexOf(String, Integer)', 'abcdaacd', ['c', 7], '6'],
  ['left(Integer)', 'abcdaacd', [3], 'abc'],
  ['leftPad(Integer, String)', 'ab', [5, 'xy'], 'xyxab'],
  ['mid(Integer, Integer)', 'abcde', [2, 3], 'cde'],
  ['normalizeSpace()', ' Salesforce \t force.com ', [], 'Salesforce force.com'],
  ['overlay(String, Integer, Integer)', 'Sales force', ['.com', 1, 6], 'S.comforce'],
  ['removeEndIgnoreCase(String)', 'Salesforce.Com', ['.com'], 'Salesforce'],
  ['repeat(String, Integer)', 'SFDC', ['-', 2], 'SFDC-SFDC'],
  ['replaceAll(String, String)', 'a1b22', ['[0-9]+', '<$0>'], 'a<1>b<22>'],
  ['replaceFirst(String, String)', 'foo.bar.baz', ['\\.', '-'], 'foo-bar.baz'],
  ['split(String)', 'boo:and:foo', ['o'], '(b, , :and:f)'],
  ['split(String, Integer)', 'boo:and:foo', ['o', -2], '(b, , :and:f, , )'],
  ['split(String, Integer)', 'boo:and:foo', [':', 2], '(boo, and:foo)'],
  ['split(String, Integer)', 'abc', ['', -1], '(a, b, c, )'],
  ['splitByCharacterType()', 'Lightning.platform', [], '(L, ightning, ., platform)'],
  ['splitByCharacterType()', '[x][y]&>', [], '([, x, ], [, y, ], &, >)'],
  ['trim()', ' \t\u0001a\u00a0 ', [], 'a\u00a0'],
  ['deleteWhitespace()', ' a\u00a0\tb', [], 'a\u00a0b'],
  ['containsWhitespace()', 'a\u00a0b', [], 'false'],
  ['isWhitespace()', '\u00a0', [], 'false'],
  ['replace(String, String)', 'ab', ['', '-'], '-a-b-'],
  ['indexOfAnyBut(String)', 'ab', [''], '-1'],
  ['splitByCharacterTypeCamelCase()', 'foo200Bar', [], '(foo, 200, Bar)'],
  ['stripHtmlTags()', '<b>hello world</b>', [], 'hello world'],
  ['substring(Integer, Integer)', 'hamburger', [4, 8], 'urge'],
  ['substringBetween(String)', 'tagYellowtag', ['tag'], 'Yellow'],
  ['substringAfterLast(String)', 'Force.com.x', ['.'], 'x'],
  ['swapCase()', 'Force.com', [], 'fORCE.COM'],
  ['uncapitalize()', 'Hello', [], 'hello'],
];

for (const [key, self, args, expected] of calls) {
  test(`'${self}'.${key} gives ${expected}`, () => {
    assert.equal(stringOf(call('System.String', key, self, ...args)), expected);
  });
}

test('format fills in arguments and unquotes', () => {
  const values = new ApexList(stringType, ['Foo', 'Bar']);
  assert.equal(
    callStatic('System.String', 'format(String, List<Object>)', "Hello {0}, shall we ''{1}''?", values),
    "Hello Foo, shall we 'Bar'?",
  );
});

test('a substring outside the text is an error', () => {
  assert.throws(() => call('System.String', 'substring(Integer)', 'abc', 4), { typeName: 'System.StringException' });
});

test('valueOf of null is null', () => {
  assert.equal(callStatic('System.String', 'valueOf(Object)', null), null);
});
