/**
 * The first start builds the shared bundle, which takes longer than all else. A thread of its own does it while
 * the org is compiled and filled. A start that fails meanwhile says so at once and ends with the thread, so that
 * the next one finds the bundle.
 */
import { Worker } from 'node:worker_threads';
import { bundledEntry } from '../bundled-entry.ts';
import { keptRuntime } from './build-runtime.ts';

export interface BuildAhead {
  /** Whatever went wrong in the thread, the server meets it again when it asks for the bundle, and tells. */
  readonly done: Promise<void>;
}

/** @returns when the thread runs; at once when the bundle is in the cache */
export async function startBuildAhead(): Promise<BuildAhead> {
  if (keptRuntime() !== null) return { done: Promise.resolve() };
  const thread = new Worker(await bundledEntry('scripts/local-org/lwc/build-ahead-main.ts'));
  return {
    done: new Promise((resolve) => {
      thread.once('error', () => resolve());
      thread.once('exit', () => resolve());
    }),
  };
}
