/** `System.Matcher`: where it stands in a text. Apex Reference, "Matcher Class". */
import { apexError } from '../../values/exception.ts';
import type { Pattern } from '../pattern.ts';
import type { PlatformClass } from '../platform-class.ts';
import { hitEnd, type LastSearch } from './hit-end.ts';
import { javaPattern, translated } from './java-pattern.ts';
import { placesOf, type Place } from './loops.ts';
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';
import { replaceByPattern } from './replace.ts';

export class Matcher {
  readonly typeName = 'System.Matcher';
  private found: RegExpExecArray | null = null;
  /** Of the groups of what was found, once they are asked for. */
  private places: readonly Place[] | null = null;
  private last: LastSearch | null = null;
  private next = 0;
  private from = 0;
  private to: number;

  constructor(
    public pattern: Pattern,
    public text: string,
  ) {
    this.to = text.length;
  }

  /** The whole region. */
  matches(): boolean {
    const { source, flags } = javaPattern(this.pattern.source);
    return this.search(new RegExp(`(?:${source})$`, `${flags}dy`), this.from);
  }

  /** From the region's start, not to its end. */
  lookingAt(): boolean {
    return this.search(javaPattern(this.pattern.source, 'dy'), this.from);
  }

  find(): boolean {
    // JavaScript goes back to the start of a character of two units, where the last match may have been.
    if (this.isWithinCharacter(this.next)) this.next++;
    const isFound = this.next <= this.to && this.search(javaPattern(this.pattern.source, 'dg'), this.next);
    // A match of nothing would be found again at the same place.
    if (isFound) this.next = this.end(0) === this.start(0) ? this.end(0) + 1 : this.end(0);
    else this.found = null;
    this.keep(false, isFound);
    return isFound;
  }

  findFrom(index: number): boolean {
    if (index < 0 || index > this.text.length)
      throw apexError('System.StringException', `Illegal start index: ${index}`);
    this.reset(this.text);
    this.next = index;
    return this.find();
  }

  group(index: number): string | null {
    const place = this.place(index);
    return place === undefined ? null : this.text.slice(this.from + place[0], this.from + place[1]);
  }

  /** -1 for a group that took no part. */
  start(index: number): number {
    return this.placeOf(index, 0);
  }

  end(index: number): number {
    return this.placeOf(index, 1);
  }

  groupCount(): number {
    return translated(this.pattern.source).groups.length - 1;
  }

  reset(text: string): this {
    this.text = text;
    return this.region(0, text.length);
  }

  region(from: number, to: number): this {
    if (from < 0 || to > this.text.length || from > to)
      throw apexError('System.StringException', `Region out of bounds: ${from}, ${to}`);
    [this.from, this.to, this.next, this.found] = [from, to, from, null];
    return this;
  }

  /** Of the last search, also after a reset. */
  get hitEnd(): boolean {
    return this.last !== null && hitEnd(this.last);
  }

  get bounds(): readonly [from: number, to: number] {
    return [this.from, this.to];
  }

  /** The region stands for itself: its ends are those of the text, and nothing beyond them is seen. */
  private search(expression: RegExp, from: number): boolean {
    expression.lastIndex = from - this.from;
    this.places = null;
    this.found = expression.exec(this.text.slice(this.from, this.to));
    this.keep(true, this.found !== null);
    return this.found !== null;
  }

  private isWithinCharacter(index: number): boolean {
    return index > 0 && (this.text.codePointAt(index - 1) ?? 0) > 0xffff;
  }

  private keep(isAnchored: boolean, isFound: boolean): void {
    this.last = { source: this.pattern.source, region: this.text.slice(this.from, this.to), isAnchored, isFound };
  }

  /** Within the region. */
  private place(index: number): Place {
    const found = this.current();
    const pattern = translated(this.pattern.source);
    if (pattern.groups[index] === undefined) throw apexError('System.StringException', `No group ${index}`);
    this.places ??= placesOf(pattern, found, this.text.slice(this.from, this.to));
    return this.places[index];
  }

  private placeOf(index: number, end: 0 | 1): number {
    const place = this.place(index);
    return place === undefined ? -1 : place[end] + this.from;
  }

  private current(): RegExpExecArray {
    if (!this.found) throw apexError('System.StringException', 'No match found');
    return this.found;
  }
}

function onlyBounds(self: Matcher, isOn: boolean, isUsual: boolean): Matcher {
  if (isOn !== isUsual) throw unsupported(unsupportedPlatform.feature, ['A Matcher with other bounds than the usual']);
  return self;
}

export const matcherClass: PlatformClass = {
  name: 'System.Matcher',
  statics: { 'quoteReplacement(String)': (_tx, text: string) => text.replace(/[\\$]/g, '\\$&') },
  methods: {
    'matches()': (_tx, self: Matcher) => self.matches(),
    'lookingAt()': (_tx, self: Matcher) => self.lookingAt(),
    'find()': (_tx, self: Matcher) => self.find(),
    'find(Integer)': (_tx, self: Matcher, index: number) => self.findFrom(index),
    'group()': (_tx, self: Matcher) => self.group(0),
    'group(Integer)': (_tx, self: Matcher, index: number) => self.group(index),
    'groupCount()': (_tx, self: Matcher) => self.groupCount(),
    'start()': (_tx, self: Matcher) => self.start(0),
    'start(Integer)': (_tx, self: Matcher, index: number) => self.start(index),
    'end()': (_tx, self: Matcher) => self.end(0),
    'end(Integer)': (_tx, self: Matcher, index: number) => self.end(index),
    'pattern()': (_tx, self: Matcher) => self.pattern,
    'usePattern(System.Pattern)': (_tx, self: Matcher, pattern: Pattern) => Object.assign(self, { pattern }),
    'region(Integer, Integer)': (_tx, self: Matcher, from: number, to: number) => self.region(from, to),
    'regionStart()': (_tx, self: Matcher) => self.bounds[0],
    'regionEnd()': (_tx, self: Matcher) => self.bounds[1],
    'hitEnd()': (_tx, self: Matcher) => self.hitEnd,
    'reset()': (_tx, self: Matcher) => self.reset(self.text),
    'reset(String)': (_tx, self: Matcher, text: string) => self.reset(text),
    'hasAnchoringBounds()': () => true,
    'hasTransparentBounds()': () => false,
    'useAnchoringBounds(Boolean)': (_tx, self: Matcher, isOn: boolean) => onlyBounds(self, isOn, true),
    'useTransparentBounds(Boolean)': (_tx, self: Matcher, isOn: boolean) => onlyBounds(self, isOn, false),
    'replaceAll(String)': (_tx, self: Matcher, by: string) =>
      replaceByPattern(self.text, self.pattern.source, by, true),
    'replaceFirst(String)': (_tx, self: Matcher, by: string) =>
      replaceByPattern(self.text, self.pattern.source, by, false),
  },
  isInstance: (value) => value instanceof Matcher,
};
