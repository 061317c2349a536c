/** Collections, and the objects and records in them. */
import { testSnippets } from './snippets.testing.ts';

testSnippets([
  ['sized array holds nulls', 'Integer[] a = new Integer[3]; a[1] = 5; return a;', '(null, 5, null)'],
  [
    'arrays of arrays',
    'Integer[][] g = new Integer[] /* each */ [] { new Integer[]{1, 2}, new Integer[]{3} }; Integer[][][] d = new Integer[][][]{ g }; return d[0][1][0] + String.valueOf(g);',
    '3((1, 2), (3))',
  ],
  [
    'nested collections',
    "Map<String, List<Integer>> m = new Map<String, List<Integer>>(); m.put('a', new List<Integer>()); m.get('a').add(4); return m;",
    '{a=(4)}',
  ],
  [
    'equals and hashCode of own classes',
    'Set<Key> s = new Set<Key>{ new Key(1), new Key(1), new Key(2) }; return s.size() + (new Key(3) == new Key(3) ? 10 : 0);',
    '12',
    'class Key { Integer n; Key(Integer n) { this.n = n; } public Boolean equals(Object o) { return o instanceof Key && ((Key) o).n == n; } public override Integer hashCode() { return n; } }',
  ],
  [
    'the hash code of a record tells of its parents',
    "Account a = new Account(Name = 'A'); Contact c = new Contact(LastName = 'C', Account = a); Integer before = c.hashCode(); a.Name = 'B'; return '' + (before == c.hashCode()) + (c.hashCode() == new Contact(LastName = 'C').hashCode()) + (c.hashCode() == new Contact(LastName = 'C', Account = new Account(Name = 'B')).hashCode());",
    'falsefalsetrue',
  ],
  [
    'the hash code of a record that is its own ancestor ends',
    "Account a = new Account(Name = 'A'); Account b = new Account(Name = 'B', Parent = a); a.Parent = b; return a.hashCode() == a.hashCode();",
    'true',
  ],
  [
    'sorting Comparable objects',
    'List<Item> l = new List<Item>{ new Item(3), new Item(1) }; l.sort(); return l[0].n;',
    '1',
    'class Item implements Comparable { Integer n; Item(Integer n) { this.n = n; } public Integer compareTo(Object o) { return n - ((Item) o).n; } }',
  ],
  [
    'what leaves the keys of a map leaves the map',
    "Map<String, Integer> m = new Map<String, Integer>{ 'a' => 1, 'b' => 2, 'c' => 3, 'd' => 4 }; Set<String> keys = m.keySet(); keys.remove('a'); keys.removeAll(new Set<String>{ 'b' }); m.put('e', 5); keys.retainAll(new List<String>{ 'c', 'e' }); return m + ' ' + keys + ' ' + keys.clone().add('x');",
    '{c=3, e=5} {c, e} true',
  ],
  [
    'keys are not put in by themselves',
    "try { new Map<String, Integer>().keySet().add('a'); return 'put'; } catch (FinalException e) { return e.getMessage(); }",
    'Collection is read-only',
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
]);
