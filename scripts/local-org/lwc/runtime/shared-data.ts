/**
 * Answers shared by every wire that asks the same: one request, one value, and all are told when it changes.
 * Both Apex wires and the UI API stand-ins stand on it.
 */
import { deepFreeze } from './request.ts';

export interface WireValue {
  readonly data: unknown;
  readonly error: unknown;
}

type Listener = (value: WireValue) => void;

interface Entry {
  value: WireValue | null;
  pending: Promise<WireValue> | null;
  readonly load: () => Promise<unknown>;
  readonly listeners: Set<Listener>;
  /** Records the answer depends on; a change to one of them asks again. */
  readonly recordIds: ReadonlySet<string>;
}

const entries = new Map<string, Entry>();
const keyOfValue = new WeakMap<object, string>();

/**
 * Asks for `key` through `load`, or gives what is known already.
 * @returns a function that stops listening
 */
export function subscribe(
  key: string,
  load: () => Promise<unknown>,
  listener: Listener,
  recordIds: Iterable<string> = [],
): () => void {
  let entry = entries.get(key);
  if (entry === undefined) {
    entry = { value: null, pending: null, load, listeners: new Set(), recordIds: new Set(recordIds) };
    entries.set(key, entry);
  }
  // What nobody looked at for a while may have changed since: it is shown at once, and asked for again.
  const isLeft = entry.listeners.size === 0;
  entry.listeners.add(listener);
  if (entry.value !== null) listener(entry.value);
  if (entry.value === null || isLeft) void fetchEntry(key, entry);
  const joined = entry;
  return () => joined.listeners.delete(listener);
}

/** Asks again for what a wire was given; what `refreshApex` does. */
export async function refreshValue(value: unknown): Promise<void> {
  const key = typeof value === 'object' && value !== null ? keyOfValue.get(value) : undefined;
  if (key !== undefined) await refresh(key);
}

/** Asks again for everything that concerns these records, or for everything when none is named. */
export async function refreshRecords(ids: readonly string[] | null): Promise<void> {
  const concerned = [...entries].filter(([, entry]) => ids === null || ids.some((id) => entry.recordIds.has(id)));
  await Promise.all(concerned.map(([key]) => refresh(key)));
}

/** Asks again for what is kept under a key. */
export async function refresh(key: string): Promise<void> {
  const entry = entries.get(key);
  if (entry === undefined) return;
  if (entry.listeners.size === 0) {
    entries.delete(key);
    return;
  }
  entry.pending = null;
  await fetchEntry(key, entry);
}

async function fetchEntry(key: string, entry: Entry): Promise<void> {
  entry.pending ??= entry.load().then(
    (data): WireValue => ({ data: deepFreeze(data), error: undefined }),
    (error: unknown): WireValue => ({ data: undefined, error: deepFreeze(error) }),
  );
  const pending = entry.pending;
  const value = await pending;
  if (entry.pending !== pending) return;
  entry.pending = null;
  keyOfValue.set(value, key);
  // A failed answer is shown, not kept: the next component to ask tries again.
  entry.value = value.error === undefined ? value : null;
  for (const listener of entry.listeners) listener(value);
}

/** A wire adapter that gives `{ data, error }` for a config, and nothing until the config is complete. */
export function sharedAdapter<Config extends Readonly<Record<string, unknown>>>(
  ask: (
    config: Config,
  ) => { readonly key: string; readonly load: () => Promise<unknown>; readonly recordIds?: Iterable<string> } | null,
): new (callback: Listener) => { connect(): void; disconnect(): void; update(config: Config): void } {
  return class {
    #key: string | null = null;
    #config: Config | null = null;
    #stop: (() => void) | null = null;

    constructor(private readonly callback: Listener) {
      this.callback({ data: undefined, error: undefined });
    }

    connect(): void {
      if (this.#config !== null) this.#listen();
    }

    disconnect(): void {
      this.#stop?.();
      this.#stop = null;
      this.#key = null;
    }

    update(config: Config): void {
      this.#config = config;
      this.#listen();
    }

    #listen(): void {
      const question = this.#config === null ? null : ask(this.#config);
      if (question === null || question.key === this.#key) return;
      this.#stop?.();
      this.#key = question.key;
      this.#stop = subscribe(question.key, question.load, this.callback, question.recordIds);
    }
  };
}
