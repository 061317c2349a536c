/** `System.Long`. Apex Reference, "Long Class". */
import { parseLong, toInteger } from '../values/integer.ts';
import { formatNumber } from '../values/locale-format.ts';
import type { PlatformClass } from './platform-class.ts';

export const longClass: PlatformClass = {
  name: 'System.Long',
  statics: { 'valueOf(String)': (_tx, text: string) => parseLong(text) },
  methods: {
    'format()': (tx, self: bigint) => formatNumber(self, tx.user.locale),
    'intValue()': (_tx, self: bigint) => toInteger(self),
  },
  isInstance: (value) => typeof value === 'bigint' || typeof value === 'number',
};
