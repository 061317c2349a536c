/** `System.Double`. Apex Reference, "Double Class". */
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { apexError } from '../values/exception.ts';
import { toInteger, toLong } from '../values/integer.ts';
import { formatNumber } from '../values/locale-format.ts';
import { isNumber } from '../values/order.ts';
import { typeNameOf } from '../values/type-name-of.ts';
import type { PlatformClass } from './platform-class.ts';

function doubleOf(value: unknown): ApexDouble | null {
  if (value === null || value instanceof ApexDouble) return value;
  if (typeof value === 'string') return ApexDouble.parse(value);
  if (isNumber(value)) return new ApexDouble(ApexDecimal.of(value).toNumber());
  throw apexError('System.TypeException', `Invalid double: ${typeNameOf(value)}`);
}

export const doubleClass: PlatformClass = {
  name: 'System.Double',
  statics: {
    'valueOf(Object)': (_tx, value: unknown) => doubleOf(value),
    'valueOf(String)': (_tx, text: string) => ApexDouble.parse(text),
  },
  methods: {
    'format()': (tx, self: ApexDouble) => formatNumber(ApexDecimal.of(self), tx.user.locale),
    'intValue()': (_tx, self: ApexDouble) => toInteger(Math.trunc(self.value)),
    'longValue()': (_tx, self: ApexDouble) => toLong(self.value),
    'round()': (_tx, self: ApexDouble) => ApexDecimal.of(self).round(),
  },
  isInstance: (value) => value instanceof ApexDouble,
};
