/** Where cached values lie: in memory, as long as the org runs. Apex Developer Guide, "Platform Cache". */
import type { Org } from '../../../org/org.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { apexError } from '../../values/exception.ts';

export type CacheKind = 'Org' | 'Session';

interface Entry {
  readonly value: unknown;
  /** On the org's clock. */
  readonly until: number;
}

/** Seconds a value is kept that was given no time. */
const DEFAULT_SECONDS: Readonly<Record<CacheKind, number>> = { Org: 86_400, Session: 28_800 };
/** Of keys. */
const LONGEST = 50;
const caches = new WeakMap<Org, Map<string, Entry>>();

/** Keys of one partition: what they read and write is seen by nobody else's session, and by no other test. */
export class CachePartition {
  private readonly start: string;

  constructor(
    private readonly tx: Transaction,
    readonly kind: CacheKind,
    readonly name: string,
  ) {
    const user = kind === 'Session' ? tx.user.id : '';
    this.start = `${kind}|${user}|${tx.isTest ? testOf(tx) : ''}|${name.toLowerCase()}|`;
  }

  get(key: string | null): unknown {
    const entry = this.entries.get(this.full(key));
    return entry !== undefined && entry.until > this.tx.org.clock.now() ? entry.value : null;
  }

  put(key: string | null, value: unknown, seconds: number | null): void {
    if (value === null) throw apexError('cache.InvalidParamException', 'Provided value is null');
    const kept = seconds ?? DEFAULT_SECONDS[this.kind];
    this.entries.set(this.full(key), { value, until: this.tx.org.clock.now() + kept * 1000 });
  }

  remove(key: string | null): boolean {
    const had = this.get(key) !== null;
    this.entries.delete(this.full(key));
    return had;
  }

  keys(): string[] {
    return [...this.entries.keys()]
      .filter((key) => key.startsWith(this.start))
      .map((key) => key.slice(this.start.length))
      .filter((key) => this.get(key) !== null);
  }

  private get entries(): Map<string, Entry> {
    const entries = caches.get(this.tx.org) ?? new Map<string, Entry>();
    caches.set(this.tx.org, entries);
    return entries;
  }

  private full(key: string | null): string {
    if (key === null || key === '') throw apexError('cache.InvalidParamException', 'Key cannot be null or empty');
    if (!/^\w+$/.test(key) || key.length > LONGEST)
      throw apexError(
        'cache.InvalidParamException',
        `Key ${key} is invalid: it must be alphanumeric and at most ${LONGEST} characters long`,
      );
    return `${this.start}${key}`;
  }
}

/** @returns the partition that a qualified key names (`local.Rates.usd`), and the key in it */
export function placeOf(
  tx: Transaction,
  kind: CacheKind,
  key: string | null,
): readonly [CachePartition, string | null] {
  const parts = key?.split('.') ?? [];
  return parts.length === 3
    ? [new CachePartition(tx, kind, `${parts[0]}.${parts[1]}`), parts[2] ?? null]
    : [new CachePartition(tx, kind, ''), key];
}

const TEST = Symbol.for('test that caches');
let tests = 0;

/** Jobs of a test share its cache. */
function testOf(tx: Transaction): number {
  const known = tx.store.get(TEST) as number | undefined;
  if (known !== undefined) return known;
  tx.store.set(TEST, ++tests);
  return tests;
}
