/** `System.Version`: a package's version. Apex Reference, "Version Class". */
import type { PlatformClass } from './platform-class.ts';
import { KeyedValue } from '../values/keyed-value.ts';

export class Version extends KeyedValue {
  readonly typeName = 'System.Version';

  /** @param patch null for a version of two parts */
  constructor(
    readonly major: number,
    readonly minor: number,
    readonly patch: number | null = null,
  ) {
    super();
  }

  get key(): string {
    return `Version:${this.toString()}`;
  }

  override toString(): string {
    return [this.major, this.minor, ...(this.patch === null ? [] : [this.patch])].join('.');
  }
}

/** Two parts against three: the third does not count. */
function compare(left: Version, right: Version): number {
  const patch = left.patch === null || right.patch === null ? 0 : left.patch - right.patch;
  return Math.sign(left.major - right.major || left.minor - right.minor || patch);
}

export const versionClass: PlatformClass = {
  name: 'System.Version',
  constructors: {
    '(Integer, Integer)': (_tx, _types, major: number, minor: number) => new Version(major, minor),
    '(Integer, Integer, Integer)': (_tx, _types, major: number, minor: number, patch: number) =>
      new Version(major, minor, patch),
  },
  methods: {
    'major()': (_tx, self: Version) => self.major,
    'minor()': (_tx, self: Version) => self.minor,
    'patch()': (_tx, self: Version) => self.patch,
    'compareTo(System.Version)': (_tx, self: Version, other: Version) => compare(self, other),
  },
  isInstance: (value) => value instanceof Version,
};
