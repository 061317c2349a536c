/** Text, conditions and names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../run-apex.testing.ts';
import { testSnippets } from './snippets.testing.ts';

testSnippets([
  ['concatenation prints null', "String s; return 'a' + s + 1 + 2L + true + 1.50;", 'anull12true1.50'],
  ['Integers before text add first', "return 1 + 2 + 'x' + 1 + 2;", '3x12'],
  ['two null Strings still join', 'String a; String b; return a + b;', 'nullnull'],
  ['a plus before text leaves it', "return 'a' + +'b';", 'ab'],
  [
    'text is joined onto any Object',
    "Object o = 1; o += 'a'; List<Object> l = new List<Object>{ o }; l[0] += 'b'; return l;",
    '(1ab)',
  ],
  [
    'text joined onto an Id has to make one',
    "Id i = '001000000000001AAA'; try { i += 'x'; } catch (StringException e) { return e.getMessage(); } return i;",
    'Invalid id: 001000000000001AAAx',
  ],
  ['text equality ignores case', "return 'ABC' == 'abc';", 'true'],
  ['text methods', "return 'Hello'.substring(1, 3).toUpperCase() + 'a,b'.split(',').size();", 'EL2'],
  ['safe navigation stops the chain', 'String s; return s?.trim().length() == null;', 'true'],
  ['null coalescing', "String s; return s ?? 'fallback';", 'fallback'],
  ['names ignore case', 'Integer COUNT = 1; cOuNt++; return count;', '2'],
  [
    'reserved JavaScript words are names',
    "Integer function = 1; Integer let = 2; String var = 'v'; return function + let + var + arguments(3);",
    '3v3',
    'static Integer arguments(Integer await) { return await; }',
  ],
  ['logic short-circuits', 'String s; return s != null && s.length() > 0;', 'false'],
  ['nested ternaries and methods on literals', "return true ? false ? 'a' : 'b' : 'c';", 'b'],
]);

test('chains of thousands of terms run', () => {
  const chain = (term: string, operator: string): string => Array.from({ length: 3000 }, () => term).join(operator);
  assert.equal(
    run(
      `Integer i = 1; String s = ${chain("'a' + i", ' + ')}; Boolean all = ${chain('i == 1', ' && ')}; Boolean some = ${chain('i == 2', ' || ')}; return s.length() + ' ' + all + some;`,
    ),
    '6000 truefalse',
  );
});
