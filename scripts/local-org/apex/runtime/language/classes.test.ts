/** Classes: initialisation, inheritance, properties, overloads. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../run-apex.testing.ts';
import { testSnippets } from './snippets.testing.ts';

testSnippets([
  [
    'fields of a subclass are set before the constructor of its superclass runs',
    'return new Sub().names;',
    '(base, sub, called)',
    `public virtual class Base { protected List<String> names = new List<String>{ 'base' }; public Base() { called(); } public virtual void called() {} }
     public class Sub extends Base { { names.add('sub'); } private String last = 'called'; public Sub() { super(); } public override void called() { names.add(last); } }`,
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
    'toString of own classes',
    "return 'is ' + new Named();",
    'is named',
    "class Named { public override String toString() { return 'named'; } }",
  ],
]);

testSnippets(
  [['do not touch a class before it is used', 'return Lazy.get() + 1;', '2', 'public static Integer touched = 0;']],
  {
    Lazy: 'public class Lazy { static Integer n = start(); static Integer start() { Snippet.touched++; return Snippet.touched; } public static Integer get() { return n; } }',
  },
);

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

test('an object is asked for the inherited method beside a static one of its signature, a bare name means the static one', () => {
  const Wide = "public virtual class Wide { public String named(String s) { return 'instance ' + s; } }";
  const Narrow = `public class Narrow extends Wide {
    public static String named(String s) { return s == 'z' ? 'static z' : new Narrow().named(s); }
    public static String bare() { return named('z'); }
  }`;
  assert.equal(
    run("return Narrow.named('x') + ' ' + new Narrow().named('y') + ' ' + Narrow.bare();", '', { Wide, Narrow }),
    'instance x instance y static z',
  );
});
