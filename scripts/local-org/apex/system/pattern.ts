/** `System.Pattern`. Apex Reference, "Pattern Class". */
import { stringType } from '../values/apex-type-names.ts';
import { ApexList } from '../values/list.ts';
import { Matcher } from './pattern/matcher.ts';
import { javaPattern, quotePattern } from './pattern/java-pattern.ts';
import { splitByPattern } from './pattern/split.ts';
import type { PlatformClass } from './platform-class.ts';

export class Pattern {
  readonly typeName = 'System.Pattern';

  constructor(readonly source: string) {
    // Compiled now, so that a fault shows here.
    javaPattern(source);
  }

  toString(): string {
    return this.source;
  }
}

export const patternClass: PlatformClass = {
  name: 'System.Pattern',
  statics: {
    'compile(String)': (_tx, source: string) => new Pattern(source),
    'matches(String, String)': (_tx, source: string, text: string) => new Matcher(new Pattern(source), text).matches(),
    'quote(String)': (_tx, text: string) => quotePattern(text),
  },
  methods: {
    'matcher(String)': (_tx, self: Pattern, text: string) => new Matcher(self, text),
    'pattern()': (_tx, self: Pattern) => self.source,
    'split(String)': (_tx, self: Pattern, text: string) =>
      new ApexList(stringType, splitByPattern(text, self.source, 0)),
    'split(String, Integer)': (_tx, self: Pattern, text: string, limit: number) =>
      new ApexList(stringType, splitByPattern(text, self.source, limit)),
  },
  isInstance: (value) => value instanceof Pattern,
};
