/** Methods of enum values, the project's and the platform's. Apex Reference, "Enum Methods". */
import type { ApexEnumValue } from '../values/enum-value.ts';
import { hashCode } from '../values/hash-code.ts';
import type { PlatformClass } from './platform-class.ts';

export const enumClass: PlatformClass = {
  name: 'System.Enum',
  methods: {
    'name()': (_tx, self: ApexEnumValue) => self.name,
    'ordinal()': (_tx, self: ApexEnumValue) => self.ordinal,
    'toString()': (_tx, self: ApexEnumValue) => self.name,
    'equals(Object)': (_tx, self: ApexEnumValue, other: unknown) => self === other,
    'hashCode()': (_tx, self: ApexEnumValue) => hashCode(self.name),
  },
};
