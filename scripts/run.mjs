/**
 * Runs a TypeScript entry point on any machine with Node and npm: installs what is missing, bundles the
 * entry with esbuild (packages stay outside the bundle) and imports it.
 *
 *     node scripts/run.mjs [--tools] scripts/local-org/cli.ts start
 */
import * as nodeModule from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle, folder } from './bundle.mjs';
import { ensureInstalled, root } from './install.mjs';

export { bundle };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const tools = words[0] === '--tools';
  const [entry, ...rest] = tools ? words.slice(1) : words;
  ensureInstalled({ tools });
  process.setSourceMapsEnabled(true);
  // Node 22 and newer keep what V8 made of the modules.
  nodeModule.enableCompileCache?.(path.join(folder, 'v8'));
  process.argv = [process.argv[0], path.join(root, entry), ...rest];
  await import(pathToFileURL(await bundle(entry)).href);
}
