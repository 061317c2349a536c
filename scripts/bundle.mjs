/** Bundles TypeScript entry points with esbuild. Apart from run.mjs, so that what run.mjs runs can use it too. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

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
