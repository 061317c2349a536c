/** `System.Decimal`. Apex Reference, "Decimal Class". */
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import type { ApexEnumValue } from '../values/enum-value.ts';
import { toInteger, toLong } from '../values/integer.ts';
import { formatNumber } from '../values/locale-format.ts';
import type { RoundingMode } from '../values/rounding.ts';
import type { PlatformClass } from './platform-class.ts';

const modeOf = (value: ApexEnumValue): RoundingMode => value.name as RoundingMode;

export const decimalClass: PlatformClass = {
  name: 'System.Decimal',
  statics: {
    'valueOf(Double)': (_tx, value: ApexDouble) => ApexDecimal.of(value),
    'valueOf(Long)': (_tx, value: bigint) => ApexDecimal.of(value),
    'valueOf(String)': (_tx, text: string) => ApexDecimal.of(text),
  },
  methods: {
    'abs()': (_tx, self: ApexDecimal) => self.abs(),
    'divide(Decimal, Integer)': (_tx, self: ApexDecimal, by: ApexDecimal, scale: number) => self.divide(by, scale),
    'divide(Decimal, Integer, Object)': (_tx, self: ApexDecimal, by: ApexDecimal, scale: number, mode: ApexEnumValue) =>
      self.divide(by, scale, modeOf(mode)),
    'doubleValue()': (_tx, self: ApexDecimal) => new ApexDouble(self.toNumber()),
    'format()': (tx, self: ApexDecimal) => formatNumber(self, tx.user.locale),
    'intValue()': (_tx, self: ApexDecimal) => toInteger(self.truncate()),
    'longValue()': (_tx, self: ApexDecimal) => toLong(self.truncate()),
    'pow(Integer)': (_tx, self: ApexDecimal, exponent: number) => self.pow(exponent),
    'precision()': (_tx, self: ApexDecimal) => self.precision(),
    'round()': (_tx, self: ApexDecimal) => toLong(self.round()),
    'round(System.RoundingMode)': (_tx, self: ApexDecimal, mode: ApexEnumValue) => toLong(self.round(modeOf(mode))),
    'scale()': (_tx, self: ApexDecimal) => self.scale,
    'setScale(Integer)': (_tx, self: ApexDecimal, scale: number) => self.setScale(scale),
    'setScale(Integer, System.RoundingMode)': (_tx, self: ApexDecimal, scale: number, mode: ApexEnumValue) =>
      self.setScale(scale, modeOf(mode)),
    'stripTrailingZeros()': (_tx, self: ApexDecimal) => self.strip(),
    'toPlainString()': (_tx, self: ApexDecimal) => self.toPlainString(),
  },
  isInstance: (value) => value instanceof ApexDecimal,
};
