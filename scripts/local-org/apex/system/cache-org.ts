/** `Cache.Org` and `Cache.Session`: kept in memory as long as the org runs. Apex Reference, Cache namespace. */
import type { Org } from '../../org/org.ts';
import type { Transaction } from '../../org/transaction.ts';
import { stringType } from '../values/apex-type-names.ts';
import { ApexSet } from '../values/set.ts';
import { factsOf, plainKey } from './platform-facts.ts';
import type { PlatformClass, PlatformFunction } from './platform-class.ts';

interface Entry {
  readonly value: unknown;
  /** On the org's clock. */
  readonly until: number;
}

const DAY_SECONDS = 86_400;
const caches = new WeakMap<Org, Map<string, Entry>>();

/** Tests and each other see only what they put: a session belongs to its user. */
function keyOf(tx: Transaction, kind: string, key: string): string {
  return `${kind}|${kind === 'Session' ? tx.user.id : ''}|${tx.isTest ? tx.id : ''}|${key}`;
}

function cacheOf(tx: Transaction): Map<string, Entry> {
  const cache = caches.get(tx.org) ?? new Map<string, Entry>();
  caches.set(tx.org, cache);
  return cache;
}

function get(tx: Transaction, key: string): unknown {
  const entry = cacheOf(tx).get(key);
  return entry && entry.until > tx.org.clock.now() ? entry.value : null;
}

function put(tx: Transaction, key: string, value: unknown, seconds: unknown): void {
  cacheOf(tx).set(key, {
    value,
    until: tx.org.clock.now() + (typeof seconds === 'number' ? seconds : DAY_SECONDS) * 1000,
  });
}

function membersOf(kind: 'Org' | 'Session'): Readonly<Record<string, PlatformFunction>> {
  const run: Readonly<Record<string, PlatformFunction>> = {
    get: (tx, key: string) => get(tx, keyOf(tx, kind, key)),
    put: (tx, key: string, value: unknown, seconds: unknown) => put(tx, keyOf(tx, kind, key), value, seconds),
    contains: (tx, key: string) => get(tx, keyOf(tx, kind, key)) !== null,
    remove: (tx, key: string) => cacheOf(tx).delete(keyOf(tx, kind, key)),
    isAvailable: () => true,
    getKeys: (tx) => {
      const start = keyOf(tx, kind, '');
      return new ApexSet(
        stringType,
        [...cacheOf(tx).keys()].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length)),
      );
    },
  };
  // Forms with a CacheBuilder's type or a set of keys are left out, and so reported where they are called.
  const keys = (factsOf(`cache.${kind}`)?.members ?? []).map((member) =>
    plainKey(member.replace('static ', '')).replace(/: .*$/, ''),
  );
  return Object.fromEntries(
    keys
      .filter((key) => !/Type|Set</.test(key))
      .flatMap((key) => {
        const method = run[key.replace(/\(.*/, '')];
        return method ? [[key, method]] : [];
      }),
  );
}

export const cacheClasses: readonly PlatformClass[] = [
  { name: 'cache.Org', statics: membersOf('Org') },
  { name: 'cache.Session', statics: membersOf('Session') },
];
