/** What the process that runs tests and the one that asks for them tell each other. */
import type { TestOutcome } from './outcome.ts';

export interface WorkerTask {
  readonly projectDir: string;
  readonly filter: string | null;
  readonly now: number | null;
}

export type FromWorker =
  | {
      readonly kind: 'ready';
      readonly classes: readonly { readonly name: string; readonly count: number; readonly seesAllData: boolean }[];
    }
  | { readonly kind: 'done'; readonly outcomes: readonly TestOutcome[] }
  /** The project cannot be loaded: what to print. */
  | { readonly kind: 'refused'; readonly messages: readonly string[] };

/** The next class to run; null when there is none left. */
export interface ToWorker {
  readonly run: string | null;
}
