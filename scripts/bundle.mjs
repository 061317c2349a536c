/**
 * Bundles TypeScript entry points with esbuild, and keeps each bundle until one of its sources changes.
 * Apart from run.mjs, so that what run.mjs runs can use it too.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';

/** Where bundles lie. */
export const folder = path.join(root, 'node_modules/.cache/keyline');

/** Bundles `entry` (a path from the root) and returns the path of the module that can be imported. */
export async function bundle(entry) {
  const [file] = await bundleAll([entry]);
  return file;
}

/** Bundles several entries in one build, each into a module of its own. @returns their paths, in the same order */
export async function bundleAll(entries) {
  const bundles = entries.map((entry) => ({ entry, name: entry.replaceAll('/', '-').replace(/\.ts$/, '') }));
  const digest = digester();
  const stale = bundles.filter(({ name }) => !isFresh(name, digest));
  if (stale.length > 0) await build(stale);
  return bundles.map(({ name }) => moduleOf(name));
}

async function build(bundles) {
  const { build } = await import('esbuild');
  const started = Date.now();
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(bundles.map(({ name, entry }) => [name, entry])),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    write: false,
    metafile: true,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
    // The bundle lies elsewhere; files on disk are found from the checkout (see scripts/local-org/paths.ts).
    banner: { js: `const __projectRoot = ${JSON.stringify(root)};` },
  });
  mkdirSync(folder, { recursive: true });
  for (const { path: file, contents } of outputFiles) replace(file, contents);
  const digest = digester();
  for (const { name } of bundles) {
    const output = metafile.outputs[path.relative(root, moduleOf(name)).replaceAll('\\', '/')];
    // esbuild names import attributes behind the file.
    const inputs = Object.keys(output.inputs).map((input) => input.replace(/ with \{.*\}$/, ''));
    // What was written to while the build read it may have been read before.
    if (inputs.some((input) => statSync(path.join(root, input)).mtimeMs >= started)) continue;
    const digests = Object.fromEntries(inputs.map((input) => [input, digest(path.join(root, input))]));
    replace(recordOf(name), JSON.stringify({ recipe: recipe(digest), made: digest(moduleOf(name)), inputs: digests }));
  }
}

/** A bundle is fresh when it is the one its record tells of, made by this file from sources with these contents. */
function isFresh(name, digest) {
  try {
    const record = JSON.parse(readFileSync(recordOf(name), 'utf8'));
    return (
      record.recipe === recipe(digest) &&
      record.made === digest(moduleOf(name)) &&
      Object.entries(record.inputs).every(([input, made]) => made === digest(path.join(root, input)))
    );
  } catch {
    return false;
  }
}

const moduleOf = (name) => path.join(folder, `${name}.mjs`);
const recordOf = (name) => path.join(folder, `${name}.inputs.json`);

/** @returns a function that reads each file once: many bundles share most of their sources */
function digester() {
  const known = new Map();
  return (file) => {
    if (!known.has(file)) known.set(file, createHash('sha1').update(readFileSync(file)).digest('base64'));
    return known.get(file);
  };
}

/** This file and the packages that bundles are made with; the root is part of every bundle. */
function recipe(digest) {
  return [root, digest(fileURLToPath(import.meta.url)), digest(path.join(root, 'package.json'))].join(' ');
}

/** Another process sees the old file or the new one, never a part. */
function replace(file, contents) {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, contents);
  renameSync(part, file);
}
