import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTexts, told } from './testing/check-source.ts';

/** A method body's statements begin on line 3, column 1. */
const inMethod = (statements: string) => `public class A {\n  void run() {\n${statements}\n  }\n}`;
const column = (name: string, object: string) =>
  `No such column '${name}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`;
const relationship = (name: string, place: string) =>
  `Didn't understand relationship '${name}' in ${place}. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`;

const STATEMENTS: readonly (readonly [string, string])[] = [
  // Names
  ['Integer x = y;', '3:13 Variable does not exist: y'],
  ['Foo f;', '3:1 Invalid type: Foo'],
  ['List<Foo> f;', '3:6 Invalid type: Foo'],
  ['Integer a; String A;', '3:19 Duplicate variable: A'],
  ['Integer number = 1;', '3:9 Identifier name is reserved: number'],
  ['String s = System.Label.Nope;', '3:25 External string does not exist: Nope'],
  ["Account a = new Account(Nope__c = 'x');", '3:13 Field does not exist: Nope__c on Account'],
  ['Account a; a.Nope = 1;', '3:14 Field does not exist: Nope on Account'],
  ['Contact c; String s = c.Account.Nope;', '3:33 Field does not exist: Nope on Account'],
  ['Object o = Account.Nope;', '3:20 Field does not exist: Nope on Account'],
  ['Object o = LoggingLevel.NOPE;', '3:25 Variable does not exist: NOPE'],
  // Calls
  ["'a'.foo();", '3:5 Method does not exist or incorrect signature: void foo() from the type String'],
  ["bar('a');", '3:1 Method does not exist or incorrect signature: void bar(String) from the type A'],
  ['String.valueOf();', '3:8 Method does not exist or incorrect signature: void valueOf() from the type String'],
  [
    "List<Integer> l; l.add('a');",
    '3:20 Method does not exist or incorrect signature: void add(String) from the type List<Integer>',
  ],
  [
    'Map<Id, Account> m; m.put(1, null);',
    '3:23 Method does not exist or incorrect signature: void put(Integer, NULL) from the type Map<Id, Account>',
  ],
  ["A a = new A('x');", '3:7 Constructor not defined: [A].<Constructor>(String)'],
  ['Comparable c = new Comparable();', '3:16 Type cannot be constructed: System.Comparable'],
  // Types
  ["Integer x = 'a';", '3:9 Illegal assignment from String to Integer'],
  ['Integer x = 1.5;', '3:9 Illegal assignment from Decimal to Integer'],
  ['Long l = 5; Integer i = l;', '3:21 Illegal assignment from Long to Integer'],
  ['List<String> s = new Set<String>();', '3:14 Illegal assignment from Set<String> to List<String>'],
  ['Account a = new Contact();', '3:9 Illegal assignment from Contact to Account'],
  ["Integer i = (Integer) '5';", '3:13 Incompatible types since an instance of String is never an instance of Integer'],
  ["Boolean b = 1 == 'a';", '3:13 Comparison arguments must be compatible types: Integer, String'],
  ['Integer i = 1 + true;', '3:13 Arithmetic expressions must use numeric arguments'],
  ['if (1) { run(); }', '3:5 Condition expression must be of type Boolean: Integer'],
  ['Boolean b = true && 1;', '3:13 Logical operator can only be applied to Boolean'],
  [
    'final Integer i = 1; i = 2;',
    '3:22 Final members can only be assigned in their declaration, init blocks, or constructors: i',
  ],
  ['Integer i = 2147483648;', '3:13 Illegal integer'],
  ['1 + 2;', '3:1 Expression cannot be a statement.'],
  // Statements
  ['return 1;', '3:1 Void method must not return a value'],
  ['return; run();', '3:9 Unreachable statement'],
  ['break;', '3:1 Break statement must be in loop'],
  ['for (Account a : 5) { run(); }', '3:18 Loop must iterate over collection: Integer'],
  ['for (String s : new List<Integer>()) { run(); }', '3:6 Invalid loop variable type expected Integer was String'],
  ["throw 'a';", '3:7 Throw expression must be of type exception: String'],
  ["insert 'a';", '3:8 DML requires SObject or SObject list type: String'],
  [
    'Account a; upsert a Tier__c;',
    '3:21 Invalid field for upsert, must be an External Id custom or standard indexed field: Tier__c',
  ],
  [
    'switch on 1 { when 1 { run(); } when 1 { run(); } }',
    '3:1 1 occurs as more than one when branch for this switch statement',
  ],
  ['switch on 1.5 { when else { run(); } }', '3:11 Decimal is not a valid switch expression type'],
  // Queries
  ['List<Account> a = [SELECT Nope FROM Account];', `3:27 ${column('Nope', 'Account')}`],
  ["List<Account> a = [SELECT Id FROM Account WHERE Nope__c = 'x'];", `3:49 ${column('Nope__c', 'Account')}`],
  ['List<Account> a = [SELECT Id FROM Account ORDER BY Nope];', `3:52 ${column('Nope', 'Account')}`],
  ['List<Contact> c = [SELECT Account.Nope FROM Contact];', `3:27 ${column('Nope', 'Account')}`],
  ['List<Contact> c = [SELECT Acount.Name FROM Contact];', `3:27 ${relationship('Acount', 'field path')}`],
  [
    'List<Account> a = [SELECT (SELECT Id FROM Contact) FROM Account];',
    `3:43 ${relationship('Contact', 'FROM part of query call')}`,
  ],
  [
    'Object o = [SELECT Id FROM Nope__c];',
    "3:28 sObject type 'Nope__c' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.",
  ],
  [
    'Integer i = 1; List<Account> a = [SELECT Id FROM Account WHERE Name = :i];',
    '3:72 Invalid bind expression type of Integer for column of type String',
  ],
  [
    'Object o = [SELECT Id FROM Account WHERE Name = 5];',
    "3:49 value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes",
  ],
  ['Object o = [SELECT Name, COUNT(Id) FROM Account];', '3:20 Field must be grouped or aggregated: Name'],
  [
    "Object o = [SELECT Id FROM Account WHERE Description = 'x'];",
    "3:42 field 'Description' can not be filtered in a query call",
  ],
  ['Account a = [SELECT COUNT() FROM Account];', '3:9 Illegal assignment from Integer to Account'],
];

for (const [statements, expected] of STATEMENTS) {
  test(`rejects ${statements}`, () => {
    assert.deepEqual(told(checkTexts(inMethod(statements)).diagnostics), [expected]);
  });
}

const CLASSES: readonly (readonly [string, string])[] = [
  ['public class A { Integer f() { } }', '1:26 Missing return statement required return type: Integer'],
  [
    'public class A { Integer f(Boolean b) { if (b) { return 1; } } }',
    '1:26 Missing return statement required return type: Integer',
  ],
  ['public class A { foo() { } }', '1:18 Invalid constructor name: foo'],
  [
    'public class A implements Comparable { }',
    '1:14 Class A must implement the method: Integer System.Comparable.compareTo(Object)',
  ],
  [
    'public class A implements Schedulable { public void execute(Integer i) {} }',
    '1:14 Class A must implement the method: void System.Schedulable.execute(System.SchedulableContext)',
  ],
  [
    'public class A { interface I { void go(String s); } class B implements I { } }',
    '1:59 Class A.B must implement the method: void A.I.go(String)',
  ],
  [
    'public class A { abstract class B { abstract void go(); } class C extends B { } }',
    '1:65 Class A.C must implement the abstract method: void A.B.go()',
  ],
  [
    'public class A { class B { } class C extends B { } }',
    '1:36 Non-virtual and non-abstract type cannot be extended: A.B',
  ],
  [
    'public class A { virtual class B { public void go() {} } class C extends B { public override void go() {} } }',
    '1:99 Non-virtual, non-abstract methods cannot be overridden: void A.C.go()',
  ],
  [
    'public class A { virtual class B { public virtual void go() {} } class C extends B { public void go() {} } }',
    '1:98 Method must use the override keyword: void A.C.go()',
  ],
  [
    'public class A { public override void go() {} }',
    '1:39 @Override specified for non-overriding method: void A.go()',
  ],
  ['public class A { abstract class B { } Object o = new B(); }', '1:50 Abstract classes cannot be constructed: A.B'],
  ['public class A { abstract void go(); }', '1:32 Abstract methods must be in an abstract class: go'],
  ['public class A { Integer a; String A; }', '1:36 Duplicate field: A'],
  [
    'public class A { void f(String a) {} void f(String b) {} }',
    '1:43 Method already defined: void f(String) from the type A',
  ],
  ['public public class A { }', '1:21 Duplicate modifier: public'],
  ['public class A { public private Integer i; }', '1:33 Declarations can only have one scope'],
  ['public class A { @Nope void f() {} }', '1:18 Annotation does not exist: Nope'],
  ['public class A { class B { static Integer i; } }', '1:35 Only top-level class can have static members: i'],
  [
    '@IsTest class A { @IsTest void f() {} }',
    '1:32 Test methods must be static, return void and take no parameters: f',
  ],
  ['public class A { @AuraEnabled static void f() {} }', '1:43 @AuraEnabled methods must be public or global: f'],
  [
    "@RestResource(urlMapping='/a') public class A { }",
    '1:45 @RestResource classes must be global and at the top level: A',
  ],
  ["@RestResource(urlMapping='/a*') global class A { }", '1:46 Invalid urlMapping: /a*'],
  ["@RestResource(urlMapping='a') global class A { }", '1:44 Invalid urlMapping: a'],
  [
    'global class A { @HttpGet public static void f() {} }',
    '1:46 Methods for HTTP requests must be global and static: f',
  ],
  [
    'global class A { @HttpDelete global static void f(String a) {} }',
    '1:49 HttpDelete methods do not support parameters',
  ],
  [
    'global class A { @HttpPut global static void f() {} @HttpPut global static void g() {} }',
    '1:14 Only one method per type can be defined with: HttpPut',
  ],
  [
    'public class A { static void f() { g(); } void g() {} }',
    '1:36 Non static method cannot be referenced from a static context: void g() from the type A',
  ],
  ['public class A { public Integer n { get; } void f() { n = 1; } }', '1:55 Property is not writeable: n'],
  [
    'public class A { static final Integer N = 1; static void f() { N = 2; } }',
    '1:64 Final members can only be assigned in their declaration, init blocks, or constructors: N',
  ],
  ['public class A { void select() {} void number() {} }', '1:23 Identifier name is reserved: select'],
  ['public class A { Integer number; }', '1:26 Identifier name is reserved: number'],
  [
    'public class A { class Wrong extends Exception {} }',
    "1:24 Classes extending Exception must have a name ending in 'Exception': A.Wrong",
  ],
  ['class A { }', '1:7 Top-level type must have public or global visibility'],
  ['public enum A { X, Y, x }', '1:23 Duplicate enum value: x'],
  ['public class A { void f() { Integer x = 1 } }', "1:43 Missing ';' at '}'"],
  ['trigger T on Nope (before insert) { }', '1:9 Invalid type: Nope'],
  [
    'trigger T on Account (before insert) { for (Contact c : Trigger.new) { c.Name = null; } }',
    '1:45 Invalid loop variable type expected Account was Contact',
  ],
];

for (const [text, expected] of CLASSES) {
  test(`rejects ${text}`, () => {
    assert.equal(told(checkTexts(text).diagnostics)[0], expected);
  });
}

test('private members are hidden from other classes', () => {
  const secret =
    'public class S { private static Integer n; private static void go() {} private S() {} private class I {} public Integer p { get; private set; } @TestVisible private static Integer t; }';
  const user =
    'public class U {\n void f(S s) {\n Integer a = S.n;\n S.go();\n new S();\n s.p = 1;\n S.I i;\n Integer b = S.t;\n }\n}';
  assert.deepEqual(told(checkTexts(secret, user).diagnostics), [
    '3:16 Variable is not visible: S.n',
    '4:4 Method is not visible: void go() from the type S',
    '5:2 Constructor is not visible: S()',
    '6:4 Variable is not visible: S.p',
    '7:2 Type is not visible: S.I',
    '8:16 Variable is not visible: S.t',
  ]);
  assert.deepEqual(told(checkTexts(secret, '@IsTest class T { static Integer b = S.t; }').diagnostics), []);
});
