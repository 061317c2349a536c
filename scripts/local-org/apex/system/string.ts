/** `System.String`. Apex Reference, "String Class". */
import type { PlatformClass } from './platform-class.ts';
import { changeMethods } from './string/change.ts';
import { codePointMethods } from './string/code-points.ts';
import { compareMethods } from './string/compare.ts';
import { escapeMethods } from './string/escape.ts';
import { kindMethods } from './string/kind.ts';
import { partMethods } from './string/parts.ts';
import { searchMethods } from './string/search.ts';
import { stringStatics } from './string/statics.ts';
import { templateMethods } from './string/template.ts';

export const stringClass: PlatformClass = {
  name: 'System.String',
  statics: stringStatics,
  methods: {
    'length()': (_tx, self: string) => self.length,
    'toString()': (_tx, self: string) => self,
    ...changeMethods,
    ...codePointMethods,
    ...compareMethods,
    ...escapeMethods,
    ...kindMethods,
    ...partMethods,
    ...searchMethods,
    ...templateMethods,
  },
  isInstance: (value) => typeof value === 'string',
};
