/** `System.Collator`: text in the order of the user's language. Apex Reference, "Collator Class". */
import type { PlatformClass } from './platform-class.ts';

class Collator {
  readonly typeName = 'System.Collator';
  readonly 'compare/2': (left: unknown, right: unknown) => number;

  constructor(locale: string) {
    const { compare } = new Intl.Collator(locale.replaceAll('_', '-'));
    this['compare/2'] = (left, right) =>
      left === null ? (right === null ? 0 : -1) : right === null ? 1 : compare(String(left), String(right));
  }
}

export const collatorClass: PlatformClass = {
  name: 'System.Collator',
  statics: { 'getInstance()': (tx) => new Collator(tx.user.locale) },
  methods: {
    'compare(String, String)': (_tx, self: Collator, left: unknown, right: unknown) => self['compare/2'](left, right),
    'compare(Object, Object)': (_tx, self: Collator, left: unknown, right: unknown) => self['compare/2'](left, right),
  },
  isInstance: (value) => value instanceof Collator,
};
