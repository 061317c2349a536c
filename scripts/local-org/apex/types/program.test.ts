import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTexts, told } from './testing/check-source.ts';

function accepts(...texts: readonly string[]): void {
  assert.deepEqual(told(checkTexts(...texts).diagnostics), []);
}

test('a plain class checks cleanly', () => {
  accepts(`public with sharing class Sample {
    public enum Color { RED, GREEN }
    public interface Shape { Decimal area(); }
    public abstract class Base implements Shape, Comparable {
      protected String name;
      public Base(String name) { this.name = name; }
      public abstract Decimal area();
      public virtual String describe() { return name + ' ' + area(); }
      public Integer compareTo(Object other) { return area() > ((Base) other).area() ? 1 : -1; }
    }
    public class Square extends Base {
      private final Decimal side;
      public Square(Decimal side) { super('square'); this.side = side; }
      public override Decimal area() { return side * side; }
      public override String describe() { return super.describe() + '!'; }
      public override String toString() { return describe(); }
    }
    public class SampleException extends Exception {}
    private static final Map<String, List<Integer>> NUMBERS = new Map<String, List<Integer>>{ 'a' => new List<Integer>{ 1, 2 } };
    public static Integer count { get { if (count == null) { count = 0; } return count; } private set; }
    public String label { get; set; }

    public static Integer total(List<Integer> numbers) {
      Integer sum = 0;
      for (Integer n : numbers) { sum += n; }
      for (Integer i = 0; i < numbers.size(); i++) { sum += numbers[i]; }
      while (sum > 100) { sum--; }
      do { sum++; } while (sum < 0);
      return sum;
    }
    public static String name(Color color) {
      switch on color {
        when RED { return 'red'; }
        when GREEN { return Color.GREEN.name(); }
        when else { throw new SampleException('no color'); }
      }
    }
    public static void run() {
      List<Shape> shapes = new List<Shape>{ new Square(2.5) };
      Shape first = shapes[0];
      if (first instanceof Square) { System.debug(LoggingLevel.INFO, ((Square) first).describe().toUpperCase()); }
      Set<String> names = new Set<String>(new List<String>{ 'a' });
      names.addAll(NUMBERS.keySet());
      for (String key : names) { count = count + total(NUMBERS.get(key)); }
      Long big = 5; Double d = 1.5; Decimal m = d * 2; Datetime now = System.now(); Date day = now.date().addDays(1);
      Object o = day; String s = String.valueOf(o) + day.year() + null;
      try { name(Color.RED); } catch (SampleException e) { throw new SampleException(e.getMessage(), e); } finally { count = 0; }
      Integer[] sized = new Integer[3]; sized[0] = 1; sized.add(2); sized.sort();
      String json = JSON.serialize(new Map<String, Object>{ 'a' => 1, 'b' => new List<String>() });
      Map<String, Object> back = (Map<String, Object>) JSON.deserializeUntyped(json);
      Type t = Square.class; Square made = (Square) t.newInstance();
      String x = made?.describe() ?? 'none';
      System.assertEquals(1, count, 'one');
      Assert.isTrue(Math.max(1, 2) == 2, String.join(new List<String>{ 'a' }, ','));
      Database.SaveResult[] results = new List<Database.SaveResult>();
      Messaging.SingleEmailMessage mail = new Messaging.SingleEmailMessage(); mail.setSubject('a');
      Color[] colors = Color.values(); Color c = Color.valueOf('RED'); Integer at = c.ordinal();
    }
  }`);
});

test('an unknown name is told with its place', () => {
  const { diagnostics } = checkTexts(
    'public class A {\n  void run() {\n    Integer x = y + 1;\n    z();\n    String s = 5;\n    Foo f;\n  }\n}',
  );
  assert.deepEqual(told(diagnostics), [
    '3:17 Variable does not exist: y',
    '4:5 Method does not exist or incorrect signature: void z() from the type A',
    '5:12 Illegal assignment from Integer to String',
    '6:5 Invalid type: Foo',
  ]);
});

test('a test sets a @TestVisible property whose setter is private', () => {
  accepts(
    'public class S { @TestVisible public Integer p { get; private set; } }',
    '@IsTest class T { static void f(S s) { s.p = 1; } }',
  );
});
