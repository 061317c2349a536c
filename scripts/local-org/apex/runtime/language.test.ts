/** Apex as the Developer Guide describes it: what a snippet returns. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from './run-apex.testing.ts';

type Snippet = readonly [name: string, statements: string, expected: string, members?: string];

const snippets: readonly Snippet[] = [
  ['Integer wraps at 32 bits', 'Integer i = 2147483647; i++; return i;', '-2147483648'],
  ['Integer product wraps', 'Integer i = 123456789; return i * 1000;', '-1097262584'],
  ['Integer division cuts', 'return 7 / 2 + -7 / 2;', '0'],
  ['Long arithmetic keeps 64 bits', 'Long l = 9007199254740993L; return l + 2;', '9007199254740995'],
  ['Integer widens to Long', 'Integer i = 5; Long l = i; l += i; return l * 2;', '20'],
  ['Decimal keeps its scale', 'Decimal d = 1.50; return d + 1;', '2.50'],
  [
    'Integer widens to Decimal in a sum',
    'Decimal total = 0; for (Integer i = 1; i <= 3; i++) { total += i; } return total;',
    '6',
  ],
  ['Double prints its fraction', 'Double d = 3; return d / 2;', '1.5'],
  [
    'null arithmetic fails',
    'Integer i; try { Integer j = i + 1; return j; } catch (NullPointerException e) { return e.getMessage(); }',
    'Attempt to de-reference a null object',
  ],
  [
    'division by zero',
    'Integer z = 0; try { return 1 / z; } catch (MathException e) { return e.getMessage(); }',
    'Divide by 0',
  ],
  ['null compares false', 'Integer i; return i < 5 || i >= 5;', 'false'],
  [
    'a value is an instance of the types it converts to',
    'Object i = 9; Object l = 9L; Object d = 9.5; return i instanceof Long && i instanceof Double && l instanceof Decimal && d instanceof Double && !(l instanceof Integer) && !(d instanceof Long);',
    'true',
  ],
  [
    'a Date is a Datetime, not the other way round',
    'Object d = Date.newInstance(2026, 1, 2); Object t = Datetime.newInstanceGmt(2026, 1, 2, 3, 4, 5); return String.valueOf(d instanceof Datetime && !(t instanceof Date)) + ((Datetime) d).getTime();',
    'true1767312000000',
  ],
  [
    'fields of a subclass are set before the constructor of its superclass runs',
    'return new Sub().names;',
    '(base, sub, called)',
    `public virtual class Base { protected List<String> names = new List<String>{ 'base' }; public Base() { called(); } public virtual void called() {} }
     public class Sub extends Base { { names.add('sub'); } private String last = 'called'; public Sub() { super(); } public override void called() { names.add(last); } }`,
  ],
  [
    'a failed cast names the elements of a collection',
    'Object o = new Map<String, List<Object>>(); try { return (Date) o; } catch (TypeException e) { return e.getMessage(); }',
    'Invalid conversion from runtime type Map<String,List<ANY>> to Date',
  ],
  ['bits', 'return (6 & 3) + (6 | 3) + (6 ^ 3) + (1 << 4) + (-8 >> 1) + (-8 >>> 28);', '41'],
  [
    'compound assignment on an index',
    'List<Integer> l = new List<Integer>{1, 2}; l[1] += 5; l[0]++; return l;',
    '(2, 7)',
  ],
  ['postfix gives the old value', 'Integer i = 1; Integer j = i++ + ++i; return j * 10 + i;', '43'],
  ['concatenation prints null', "String s; return 'a' + s + 1 + 2L + true + 1.50;", 'anull12true1.50'],
  ['Integers before text add first', "return 1 + 2 + 'x' + 1 + 2;", '3x12'],
  ['two null Strings still join', 'String a; String b; return a + b;', 'nullnull'],
  ['text equality ignores case', "return 'ABC' == 'abc';", 'true'],
  ['text methods', "return 'Hello'.substring(1, 3).toUpperCase() + 'a,b'.split(',').size();", 'EL2'],
  ['safe navigation stops the chain', 'String s; return s?.trim().length() == null;', 'true'],
  ['null coalescing', "String s; return s ?? 'fallback';", 'fallback'],
  ['ternary widens', 'Boolean b = true; Decimal d = b ? 1 : 2.5; return d + 0.25;', '1.25'],
  [
    'switch on Integer',
    "Integer i = 3; switch on i { when 1, 2 { return 'low'; } when 3 { return 'three'; } when else { return 'other'; } }",
    'three',
  ],
  [
    'switch on null',
    "String s; switch on s { when 'a' { return 1; } when null { return 'none'; } } return 'end';",
    'none',
  ],
  [
    'switch on text minds case',
    "String s = 'A'; switch on s { when 'a' { return 'small'; } when else { return 'no'; } }",
    'no',
  ],
  [
    'break in a switch leaves the loop',
    'Integer n = 0; for (Integer i = 0; i < 9; i++) { switch on i { when 3 { break; } } n = i; } return n;',
    '2',
  ],
  [
    'switch on an enum',
    "Season s = Season.SUMMER; switch on s { when WINTER { return 'cold'; } when SUMMER { return 'warm'; } } return '';",
    'warm',
    'enum Season { WINTER, SUMMER }',
  ],
  [
    'switch on an object type',
    "SObject s = new Account(Name = 'A'); switch on s { when Contact c { return 'c'; } when Account a { return a.Name; } } return '';",
    'A',
  ],
  [
    'enum methods',
    "return Season.valueOf('winter').ordinal() + Season.values().size() + Season.SUMMER.name();",
    '2SUMMER',
    'enum Season { WINTER, SUMMER }',
  ],
  [
    'loops with continue and break',
    'Integer n = 0; Integer i = 0; while (true) { i++; if (i > 9) break; if (Math.mod(i, 2) == 0) continue; n += i; } do { n++; } while (n < 20); return n;',
    '26',
  ],
  [
    'for each over list, set and map keys',
    "Integer n = 0; for (Integer i : new List<Integer>{1,2}) { for (Integer j : new Set<Integer>{10,20}) { n += i * j; } } for (String k : new Map<String, Integer>{'a' => 1}.keySet()) { n++; } return n;",
    '91',
  ],
  [
    'list index out of bounds',
    'List<Integer> l = new List<Integer>(); try { return l[0]; } catch (ListException e) { return e.getMessage(); }',
    'List index out of bounds: 0',
  ],
  ['sized array holds nulls', 'Integer[] a = new Integer[3]; a[1] = 5; return a;', '(null, 5, null)'],
  [
    'nested collections',
    "Map<String, List<Integer>> m = new Map<String, List<Integer>>(); m.put('a', new List<Integer>()); m.get('a').add(4); return m;",
    '{a=(4)}',
  ],
  [
    'cast of a wrong type',
    "Object o = 'x'; try { Integer i = (Integer) o; return i; } catch (TypeException e) { return e.getMessage(); }",
    'Invalid conversion from runtime type String to Integer',
  ],
  ['instanceof', "Object o = 5; return (o instanceof Integer) + '' + (o instanceof String);", 'truefalse'],
  [
    'finally runs after return',
    'List<String> log = new List<String>(); noisy(log); return log;',
    '(try, finally)',
    "static String noisy(List<String> log) { try { log.add('try'); return ''; } finally { log.add('finally'); } }",
  ],
  [
    'own exceptions carry message and cause',
    "try { try { throw new OopsException('first'); } catch (Exception e) { throw new OopsException('second', e); } } catch (OopsException e) { return e.getMessage() + '<' + e.getCause().getMessage() + ' ' + e.getTypeName(); }",
    'second<first Snippet.OopsException',
    'class OopsException extends Exception {}',
  ],
  [
    'catch picks by type',
    "try { throw new OopsException('x'); } catch (DmlException e) { return 'dml'; } catch (OopsException e) { return 'mine'; }",
    'mine',
    'class OopsException extends Exception {}',
  ],
  [
    'an exception with its own constructor',
    'try { throw new CodeException(7); } catch (CodeException e) { return e.code + e.getMessage(); }',
    '7code 7',
    "class CodeException extends Exception { Integer code; CodeException(Integer code) { this('code ' + code); this.code = code; } }",
  ],
  [
    'null receiver',
    'Account a; try { return a.Name; } catch (NullPointerException e) { return e.getMessage(); }',
    'Attempt to de-reference a null object',
  ],
  [
    'null receiver of an own method',
    'Box b; try { return b.get(); } catch (NullPointerException e) { return e.getMessage(); }',
    'Attempt to de-reference a null object',
    'class Box { Integer get() { return 1; } }',
  ],
  [
    'virtual dispatch and super',
    'return new Dog().speak() + ((Animal) new Dog()).name();',
    'dog over animaldog',
    "virtual class Animal { virtual String speak() { return 'animal'; } virtual String name() { return 'animal'; } } class Dog extends Animal { override String speak() { return 'dog over ' + super.speak(); } override String name() { return 'dog'; } }",
  ],
  [
    'interfaces',
    'List<Shape> shapes = new List<Shape>{ new Square(2), new Square(3) }; Integer n = 0; for (Shape s : shapes) { n += s.area(); } return n;',
    '13',
    'interface Shape { Integer area(); } class Square implements Shape { Integer side; Square(Integer side) { this.side = side; } public Integer area() { return side * side; } }',
  ],
  [
    'abstract classes and constructors',
    "return new Child('x').text();",
    'base-x-child',
    "abstract class Base { protected String made = 'base'; Base(String s) { made += '-' + s; } abstract String text(); } class Child extends Base { String tail = '-child'; Child(String s) { super(s); } override String text() { return made + tail; } }",
  ],
  [
    'instance initialisation order',
    'return new Order().log;',
    '(field, block, constructor)',
    "class Order { List<String> log = new List<String>(); String a = note('field'); { note('block'); } Order() { note('constructor'); } String note(String s) { log.add(s); return s; } }",
  ],
  [
    'constructor chains',
    'return new Pair(4).a + new Pair(4).b;',
    '13',
    'class Pair { Integer a; Integer b; Pair(Integer a, Integer b) { this.a = a; this.b = b; } Pair(Integer a) { this(a, 9); } }',
  ],
  [
    'static order',
    'return log;',
    '(a, block, b)',
    "static List<String> log = new List<String>(); static String a = note('a'); static { note('block'); } static String b = note('b'); static String note(String s) { log.add(s); return s; }",
  ],
  [
    'properties with bodies',
    'Temp t = new Temp(); t.celsius = 100; return t.fahrenheit + t.reads;',
    '213',
    'class Temp { Integer reads = 0; Integer celsius { get { reads++; return celsius; } set { celsius = value; } } Integer fahrenheit { get { return celsius * 9 / 5 + 32; } } }',
  ],
  [
    'lazy static property',
    'return answer + answer + made;',
    '85',
    'static Integer made = 0; static Integer answer { get { if (answer == null) { made++; answer = 42; } return answer; } set; }',
  ],
  [
    'overloads by type',
    "return kind(1) + kind(1L) + kind('s') + kind(1.0) + kind(new List<String>());",
    'IntegerLongStringDecimalObject',
    "static String kind(Integer i) { return 'Integer'; } static String kind(Long i) { return 'Long'; } static String kind(String i) { return 'String'; } static String kind(Decimal i) { return 'Decimal'; } static String kind(Object i) { return 'Object'; }",
  ],
  [
    'equals and hashCode of own classes',
    'Set<Key> s = new Set<Key>{ new Key(1), new Key(1), new Key(2) }; return s.size() + (new Key(3) == new Key(3) ? 10 : 0);',
    '12',
    'class Key { Integer n; Key(Integer n) { this.n = n; } public Boolean equals(Object o) { return o instanceof Key && ((Key) o).n == n; } public override Integer hashCode() { return n; } }',
  ],
  [
    'sorting Comparable objects',
    'List<Item> l = new List<Item>{ new Item(3), new Item(1) }; l.sort(); return l[0].n;',
    '1',
    'class Item implements Comparable { Integer n; Item(Integer n) { this.n = n; } public Integer compareTo(Object o) { return n - ((Item) o).n; } }',
  ],
  [
    'toString of own classes',
    "return 'is ' + new Named();",
    'is named',
    "class Named { public override String toString() { return 'named'; } }",
  ],
  [
    'iterating an Iterable',
    'Integer n = 0; for (Integer i : new Range()) { n += i; } return n;',
    '6',
    'class Range implements Iterable<Integer> { public Iterator<Integer> iterator() { return new Steps(); } } class Steps implements Iterator<Integer> { Integer at = 0; public Boolean hasNext() { return at < 3; } public Integer next() { at++; return at; } }',
  ],
  [
    'record fields',
    "Account a = new Account(Name = 'Acme', NumberOfEmployees = 5); a.NumberOfEmployees += 2; a.Industry = 'Energy'; return a.Name + a.NumberOfEmployees + a.Industry + a.Phone;",
    'Acme7Energynull',
  ],
  [
    'parents of records',
    "Contact c = new Contact(LastName = 'X', Account = new Account(Name = 'Up')); return c.Account.Name + new Contact().Account?.Name;",
    'Upnull',
  ],
  ['names ignore case', 'Integer COUNT = 1; cOuNt++; return count;', '2'],
  [
    'reserved JavaScript words are names',
    "Integer function = 1; Integer let = 2; String var = 'v'; return function + let + var + arguments(3);",
    '3v3',
    'static Integer arguments(Integer await) { return await; }',
  ],
  [
    'dates',
    'Date d = Date.newInstance(2026, 11, 22); return String.valueOf(d + 10) + (d < d.addDays(1));',
    '2026-12-02true',
  ],
  ['logic short-circuits', 'String s; return s != null && s.length() > 0;', 'false'],
  ['Long and Integer compare', 'Long l = 5; return l == 5 && l > 4 && 4.0 < l;', 'true'],
  ['nested ternaries and methods on literals', "return true ? false ? 'a' : 'b' : 'c';", 'b'],
  ['do not touch a class before it is used', 'return Lazy.get() + 1;', '2', 'public static Integer touched = 0;'],
];

for (const [name, statements, expected, members] of snippets) {
  test(name, () => {
    const others = {
      Lazy: 'public class Lazy { static Integer n = start(); static Integer start() { Snippet.touched++; return Snippet.touched; } public static Integer get() { return n; } }',
    };
    const needed = statements.includes('Lazy') ? others : {};
    assert.equal(run(statements, members ?? '', needed as Readonly<Record<string, string>>), expected);
  });
}

test('a static variable is meant before the inner class of its name', () => {
  const Builder = `public class Builder {
    public static Filter Filter { get { return new Filter(''); } }
    public class Filter { public String text; public Filter(String t) { text = t; } public Filter reading(String t) { text = t; return this; } }
    public static String own() { return Filter.reading('o').text; }
  }`;
  assert.equal(
    run("return Builder.Filter.reading('x').text + new Builder.Filter('y').text + Builder.own();", '', { Builder }),
    'xyo',
  );
});

test('a static method meets an interface', () => {
  const Named = 'public interface Named { String named(String s); }';
  const Thing = "public class Thing implements Named { public static String named(String s) { return s + '!'; } }";
  assert.equal(run("Named n = new Thing(); return n.named('a') + Thing.named('b');", '', { Named, Thing }), 'a!b!');
});

test("a static method meets the platform's interface", () => {
  const Caller = `public class Caller implements Callable {
    public static Object call(String action, Map<String, Object> given) { return action + given; }
  }`;
  assert.equal(run("Callable c = new Caller(); return (String) c.call('a', null);", '', { Caller }), 'anull');
});

test('chains of thousands of terms run', () => {
  const chain = (term: string, operator: string): string => Array.from({ length: 3000 }, () => term).join(operator);
  assert.equal(
    run(
      `Integer i = 1; String s = ${chain("'a' + i", ' + ')}; Boolean all = ${chain('i == 1', ' && ')}; Boolean some = ${chain('i == 2', ' || ')}; return s.length() + ' ' + all + some;`,
    ),
    '6000 truefalse',
  );
});
