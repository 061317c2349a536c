/** Casts and instanceof. */
import { testSnippets } from './snippets.testing.ts';

testSnippets([
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
    'a failed cast names the elements of a collection',
    'Object o = new Map<String, List<Object>>(); try { return (Date) o; } catch (TypeException e) { return e.getMessage(); }',
    'Invalid conversion from runtime type Map<String,List<ANY>> to Date',
  ],
  [
    'cast of a wrong type',
    "Object o = 'x'; try { Integer i = (Integer) o; return i; } catch (TypeException e) { return e.getMessage(); }",
    'Invalid conversion from runtime type String to Integer',
  ],
  [
    'a set of text is no set of objects, a list of it is a list of them',
    'Object s = new Set<String>(); Object l = new List<String>(); return String.valueOf(s instanceof Set<Object>) + (s instanceof Set<String>) + (l instanceof List<Object>);',
    'falsetruetrue',
  ],
  ['instanceof', "Object o = 5; return (o instanceof Integer) + '' + (o instanceof String);", 'truefalse'],
]);
