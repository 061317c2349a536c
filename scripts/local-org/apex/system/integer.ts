/** `System.Integer`. Apex Reference, "Integer Class". */
import { apexError } from '../values/exception.ts';
import { parseInteger, toInteger } from '../values/integer.ts';
import { formatNumber } from '../values/locale-format.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { typeNameOf } from '../values/type-name-of.ts';
import type { PlatformClass } from './platform-class.ts';

function integerOf(value: unknown): number | null {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'bigint') return toInteger(value);
  if (typeof value === 'string') return parseInteger(value);
  if (value instanceof ApexDecimal) return toInteger(value.truncate());
  if (value instanceof ApexDouble) return Math.trunc(value.value) | 0;
  throw apexError('System.TypeException', `Invalid integer: ${typeNameOf(value)}`);
}

export const integerClass: PlatformClass = {
  name: 'System.Integer',
  statics: {
    'valueOf(Object)': (_tx, value: unknown) => integerOf(value),
    'valueOf(String)': (_tx, text: string | null) => {
      if (text === null) throw apexError('System.NullPointerException', 'Argument cannot be null.');
      return parseInteger(text);
    },
  },
  methods: { 'format()': (tx, self: number) => formatNumber(self, tx.user.locale) },
  isInstance: (value) => typeof value === 'number',
};
