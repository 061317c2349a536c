/** What code outside a class sees of it: its JavaScript class under `K`, static fields under `_name`, static methods under their slots. */
import type { ApexObject } from '../values/object.ts';
import type { ClassInfo } from './class-info.ts';

export interface Holder {
  K: (new () => ApexObject) | null;
  $info: ClassInfo | null;
  [member: string]: unknown;
}

export class Holders {
  private readonly byKey = new Map<string, Holder>();

  /** @param key lower-case full name; @returns the one holder of that class, filled when its unit loads */
  of(key: string): Holder {
    let holder = this.byKey.get(key);
    if (holder === undefined) this.byKey.set(key, (holder = { K: null, $info: null }));
    return holder;
  }

  /** @returns all loaded classes, inner ones too */
  infos(): ClassInfo[] {
    return [...this.byKey.values()].flatMap(({ $info }) => ($info === null ? [] : [$info]));
  }

  /** @returns the holder of a loaded class by its name in any case. */
  find(name: string): Holder | undefined {
    const holder = this.byKey.get(name.toLowerCase());
    return holder?.$info ? holder : undefined;
  }
}
