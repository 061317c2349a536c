/** What the process that runs tests and the one that asks for them tell each other. */
import type { CoveredFile } from './coverage.ts';
import type { TestOutcome } from './outcome.ts';

export interface WorkerTask {
  readonly projectDir: string;
  readonly now: number | null;
  readonly coverage: boolean;
}

/** A class with tests, as a worker found it. */
export interface FoundClass {
  readonly name: string;
  readonly methods: readonly string[];
  readonly seesAllData: boolean;
}

export type FromWorker =
  | { readonly kind: 'ready'; readonly classes: readonly FoundClass[] }
  /** A method starts; when the process ends before its outcome, it was this one's fault. */
  | { readonly kind: 'began'; readonly method: string; readonly isSetup: boolean }
  | { readonly kind: 'outcome'; readonly outcome: TestOutcome }
  /** The class is done; more can be asked for. `heap`: bytes that JavaScript has in use after it. */
  | { readonly kind: 'done'; readonly heap: number }
  | { readonly kind: 'coverage'; readonly files: readonly CoveredFile[] }
  /** The project cannot be loaded: what to print. */
  | { readonly kind: 'refused'; readonly messages: readonly string[] };

/** Tests of one class to run. */
export interface ClassTask {
  readonly name: string;
  readonly methods: readonly string[];
}

/** What to run next; null when there is nothing left. */
export interface ToWorker {
  readonly run: ClassTask | null;
}
