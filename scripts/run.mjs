/**
 * Runs a TypeScript entry point on any machine with Node and npm: installs what is missing, bundles the
 * entry with esbuild (packages stay outside the bundle) and imports it.
 *
 *     node scripts/run.mjs [--tools] scripts/local-org/cli.ts start
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

/** Bundles `entry` (a path from the root) and returns the path of the module that can be imported. */
export async function bundle(entry) {
  const { build } = await import('esbuild');
  const outfile = path.join(root, 'node_modules/.cache/keyline', entry.replaceAll('/', '-').replace(/\.ts$/, '.mjs'));
  mkdirSync(path.dirname(outfile), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    // The bundle lies elsewhere; files on disk are found from the checkout (see scripts/local-org/paths.ts).
    banner: { js: `const __projectRoot = ${JSON.stringify(root)};` },
  });
  return outfile;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const tools = words[0] === '--tools';
  const [entry, ...rest] = tools ? words.slice(1) : words;
  ensureInstalled({ tools });
  process.setSourceMapsEnabled(true);
  process.argv = [process.argv[0], path.join(root, entry), ...rest];
  await import(pathToFileURL(await bundle(entry)).href);
}
