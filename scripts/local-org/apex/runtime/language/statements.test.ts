/** Switches and loops. */
import { testSnippets } from './snippets.testing.ts';

testSnippets([
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
    'iterating an Iterable',
    'Integer n = 0; for (Integer i : new Range()) { n += i; } return n;',
    '6',
    'class Range implements Iterable<Integer> { public Iterator<Integer> iterator() { return new Steps(); } } class Steps implements Iterator<Integer> { Integer at = 0; public Boolean hasNext() { return at < 3; } public Integer next() { at++; return at; } }',
  ],
]);
