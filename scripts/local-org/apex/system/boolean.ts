/** `System.Boolean`. Apex Reference, "Boolean Class". */
import { apexError } from '../values/exception.ts';
import { typeNameOf } from '../values/type-name-of.ts';
import type { PlatformClass } from './platform-class.ts';

export const booleanClass: PlatformClass = {
  name: 'System.Boolean',
  statics: {
    /** Text is true only where it says so. */
    'valueOf(Object)': (_tx, value: unknown) => {
      if (typeof value === 'boolean') return value;
      if (typeof value === 'string') return value.toLowerCase() === 'true';
      if (value === null) throw apexError('System.NullPointerException', 'Argument cannot be null.');
      throw apexError('System.TypeException', `Invalid boolean: ${typeNameOf(value)}`);
    },
  },
  isInstance: (value) => typeof value === 'boolean',
};
