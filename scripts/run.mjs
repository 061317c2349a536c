/**
 * Runs a TypeScript entry point: bundles it with esbuild into node_modules/.cache (packages stay outside the
 * bundle), then imports it. `node scripts/run.mjs scripts/local-org/cli.ts start`.
 */
import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Bundles `entry` and returns the path of the module that can be imported. */
export async function bundle(entry) {
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
    // Files on disk are found from the checkout, wherever the bundle lies.
    define: { 'import.meta.dirname': JSON.stringify(path.join(root, path.dirname(entry))) },
    banner: { js: `const __projectRoot = ${JSON.stringify(root)};` },
  });
  return outfile;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [entry, ...rest] = process.argv.slice(2);
  process.setSourceMapsEnabled(true);
  process.argv = [process.argv[0], path.join(root, entry), ...rest];
  await import(pathToFileURL(await bundle(entry)).href);
}
