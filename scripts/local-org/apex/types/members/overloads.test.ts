import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAnonymous } from '../anonymous.ts';
import { checkTexts, told } from '../testing/check-source.ts';

const program = checkTexts(
  'public interface Marked {}',
  'public interface Stamped extends Marked {}',
  'public class Letter implements Stamped {}',
  `public class Post {
    public static Integer send(Marked thing) { return 1; }
    public static String send(Stamped thing) { return 'stamped'; }
    public static Integer keep(Iterable<SObject> records) { return 1; }
    public static String keep(List<SObject> records) { return 'list'; }
    public static Integer take(String text) { return 1; }
    public static Integer take(Date day) { return 1; }
  }`,
);

function mistakesOf(apex: string): readonly string[] {
  return told(checkAnonymous(apex, program).diagnostics);
}

test('of two interfaces equally near, the one that extends the other is meant', () => {
  assert.deepEqual(mistakesOf('String way = Post.send(new Letter());'), []);
});

test('a list is meant before anything one can iterate over, whatever the order they are declared in', () => {
  assert.deepEqual(mistakesOf('String way = Post.keep(new List<Account>());'), []);
});

test('null leaves open which of two unlike overloads is meant', () => {
  assert.match(mistakesOf('Post.take(null);').join(), /Ambiguous method signature/);
});
