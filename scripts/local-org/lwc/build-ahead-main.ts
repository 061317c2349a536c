/** The thread of `build-ahead.ts`. */
import { stop } from 'esbuild';
import { buildRuntime } from './build-runtime.ts';

await buildRuntime();
await stop();
