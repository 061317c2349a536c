/** Bundles TypeScript entry points with esbuild. Apart from run.mjs, so that what run.mjs runs can use it too. */
import path from 'node:path';
import { root } from './install.mjs';

const folder = path.join(root, 'node_modules/.cache/keyline');

/** Bundles `entry` (a path from the root) and returns the path of the module that can be imported. */
export async function bundle(entry) {
  const [file] = await bundleAll([entry]);
  return file;
}

/** Bundles several entries in one build, each into a module of its own. @returns their paths, in the same order */
export async function bundleAll(entries) {
  const { build } = await import('esbuild');
  const names = entries.map((entry) => entry.replaceAll('/', '-').replace(/\.ts$/, ''));
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries.map((entry, index) => [names[index], entry])),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
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
  return names.map((name) => path.join(folder, `${name}.mjs`));
}
