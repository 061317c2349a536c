/** Numbers and dates: widths, scale, what null does. */
import { testSnippets } from './snippets.testing.ts';

testSnippets([
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
  ['bits', 'return (6 & 3) + (6 | 3) + (6 ^ 3) + (1 << 4) + (-8 >> 1) + (-8 >>> 28);', '41'],
  ['bits of a Long', 'return (1L << 64) + (-8L >> 65) + (-8L >>> 124) + (1L << 4);', '28'],
  ['bits by a Long', 'Integer n = 1; n <<= 5L; return n + (8 >> 1L) + (-8 >>> 28L) + (1 << 4294967297L);', '53'],
  [
    'compound assignment on an index',
    'List<Integer> l = new List<Integer>{1, 2}; l[1] += 5; l[0]++; return l;',
    '(2, 7)',
  ],
  ['postfix gives the old value', 'Integer i = 1; Integer j = i++ + ++i; return j * 10 + i;', '43'],
  ['ternary widens', 'Boolean b = true; Decimal d = b ? 1 : 2.5; return d + 0.25;', '1.25'],
  [
    'dates',
    'Date d = Date.newInstance(2026, 11, 22); return String.valueOf(d + 10) + (d < d.addDays(1));',
    '2026-12-02true',
  ],
  ['Long and Integer compare', 'Long l = 5; return l == 5 && l > 4 && 4.0 < l;', 'true'],
]);
