import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException } from '../values/exception.ts';
import { compile } from './run-apex.testing.ts';

const { call } = compile({
  Greedy: `public class Greedy {
    public static Boolean wasCaught = false;
    public static Boolean wasFinished = false;
    public static void queries() {
      try {
        for (Integer i = 0; i < 101; i++) { Integer n = [SELECT COUNT() FROM Account]; }
      } catch (Exception e) { wasCaught = true; } finally { wasFinished = true; }
    }
    public static void queriesInQueries() {
      for (Integer i = 0; i < 101; i++) { Database.query('SELECT Id FROM Account'); }
    }
    public static void savepoints() { for (Integer i = 0; i < 151; i++) { Database.setSavepoint(); } }
    public static void doubledList() {
      List<Integer> numbers = new List<Integer>{ 1, 2, 3 };
      while (true) { numbers.addAll(numbers.clone()); }
    }
    public static void doubledText() { String text = 'x'; while (true) { text += text; } }
    public static void growingMap() {
      Map<Integer, String> texts = new Map<Integer, String>();
      for (Integer i = 0; true; i++) { texts.put(i, 'text number ' + i); }
    }
  }`,
});

function faultOf(method: string): string {
  try {
    call('Greedy', `${method}()`);
  } catch (error) {
    if (error instanceof ApexException) return `${error.typeName}: ${error.message} ${error.isUncatchable}`;
    return String(error);
  }
  return 'nothing';
}

test('a limit that is exceeded ends the transaction, whatever Apex catches', () => {
  assert.equal(faultOf('queries'), 'System.LimitException: Too many SOQL queries: 101 true');
  assert.equal(faultOf('queriesinqueries'), 'System.LimitException: Too many SOQL queries: 101 true');
  assert.equal(faultOf('savepoints'), 'System.LimitException: Too many DML statements: 151 true');
});

test('what grows without end meets the heap limit', () => {
  for (const method of ['doubledlist', 'doubledtext', 'growingmap'])
    assert.match(faultOf(method), /^System.LimitException: Apex heap size too large: \d{7,} true$/, method);
});
