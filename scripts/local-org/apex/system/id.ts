/** `System.Id`. Apex Reference, "Id Class". */
import { equalValues } from '../values/equality.ts';
import { apexError } from '../values/exception.ts';
import { normalisedId, recased, toId } from '../values/id.ts';
import type { PlatformClass } from './platform-class.ts';
import { objectToken } from './schema/tokens.ts';

/** Comments on cases and ideas have one prefix, so that an id of it does not tell its type. */
const SHARED_PREFIXES: ReadonlySet<string> = new Set(['00a']);

export const idClass: PlatformClass = {
  name: 'System.Id',
  statics: {
    'valueOf(String)': (_tx, text: string) => toId(text),
    'valueOf(String, Boolean)': (_tx, text: string, restoreCasing: boolean) =>
      restoreCasing ? recased(toId(text)) : toId(text),
  },
  methods: {
    'to15()': (_tx, self: string) => recased(self).slice(0, 15),
    'equals(String)': (_tx, self: string, other: string | null) => equalValues(self, other),
    'getSobjectType()': (tx, self: string) => {
      const object = SHARED_PREFIXES.has(self.slice(0, 3)) ? undefined : tx.org.schema.objectOfId(self);
      if (!object) throw apexError('System.SObjectException', `Cannot locate Apex Type for ID: ${self}`);
      return objectToken(tx, object.name);
    },
  },
  isInstance: (value) => typeof value === 'string' && normalisedId(value) !== null,
};
