/** What code outside a class sees of it: its JavaScript class under `K`, static fields under `_name`, static methods under their slots. */
import type { ApexObject } from '../values/object.ts';
import type { ClassInfo } from './class-info.ts';
import { unmakeable } from './refused.ts';

export interface Holder {
  K: (new () => ApexObject) | null;
  $info: ClassInfo | null;
  [member: string]: unknown;
}

export class Holders {
  private readonly byKey = new Map<string, Holder>();
  private readonly broken = new Map<string, () => never>();

  /** @param key lower-case full name; @returns the one holder of that class, filled when its unit loads */
  of(key: string): Holder {
    let holder = this.byKey.get(key);
    if (holder === undefined) this.byKey.set(key, (holder = { K: null, $info: null }));
    return holder;
  }

  /** What reaches the class raises the error from now on; code that holds its holder sees so too. */
  breakClass(key: string, raise: () => never): void {
    this.broken.set(key, raise);
    const holder = this.of(key);
    for (const member of Object.keys(holder)) if (member !== '$info') delete holder[member];
    holder.K = unmakeable(raise);
    Object.setPrototypeOf(holder, new Proxy({}, { get: raise, set: raise }));
  }

  /** @returns the stand-in for a class that cannot be used; undefined for any other */
  brokenClass(key: string): (() => new () => ApexObject) | undefined {
    const raise = this.broken.get(key);
    return raise === undefined ? undefined : () => unmakeable(raise);
  }

  /** @returns all loaded classes, inner ones too */
  infos(): ClassInfo[] {
    return [...this.byKey.values()].flatMap(({ $info }) => ($info === null ? [] : [$info]));
  }

  /** @returns the holder of a loaded class by its name in any case. */
  find(name: string): Holder | undefined {
    const key = name.toLowerCase();
    const holder = this.byKey.get(key);
    if (holder?.$info) return holder;
    return this.broken.get(key)?.();
  }
}
