/**
 * The bundle all pages share: synthetic shadow, LWC's engine, base components, stand-ins and the shell.
 * It does not depend on the project, so it is built once and kept.
 */
import { build, type Plugin } from 'esbuild';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../paths.ts';
import { hashOf, keep, prune, readCached } from './compile/compile-cache.ts';
import { errorOfFault, faultOfMessage } from './compile/faults.ts';
import { lwcPlugin } from './compile/lwc-plugin.ts';
import { lightningFile, sourceFolder, standInFolder } from './modules/base-components.ts';
import { runtimeFolder, runtimeHost, shellFolder } from './modules/runtime-host.ts';

export interface Runtime {
  readonly script: string;
  readonly hash: string;
  /** Export names of every module that project components may import, by specifier. */
  readonly exports: Readonly<Record<string, readonly string[]>>;
}

const recipe = 'runtime/5';
const define = { 'process.env.NODE_ENV': '"production"', 'import.meta.env.SSR': 'false' };
export const browserTarget = 'es2022';

/** Parts of base components that are no one's to import. */
const internal = /^(primitive|iconSvgTemplates|slds|barcodeScanner$)|(Private|Internal|Library)$/;

/** @returns what project components may import from the shared bundle */
function sharedModules(): string[] {
  const names = new Set([...readdirSync(sourceFolder), ...readdirSync(standInFolder)]);
  const lightning = [...names].filter((name) => !internal.test(name) && lightningFile(name) !== null).sort();
  return [
    'lwc',
    'local-org/context',
    'local-org/locale-patterns',
    'local-org/apex',
    'local-org/router',
    ...lightning.map((name) => `lightning/${name}`),
  ];
}

/** @returns a module's name inside the shared bundle */
export const sharedName = (specifier: string): string => specifier.replace(/\W/g, '_');

/**
 * @returns the shared bundle, from the cache unless something in it changed
 * @throws LocalOrgError located in the shell or a stand-in
 */
export async function buildRuntime(): Promise<Runtime> {
  const hash = runtimeHash();
  const kept = keptRuntime(hash);
  if (kept !== null) return kept;
  const modules = sharedModules();
  const runtime: Runtime = { script: await bundleScript(modules), hash, exports: await exportNames(modules) };
  keep(`runtime-${hash}`, JSON.stringify(runtime));
  prune(`runtime-${hash}`);
  return runtime;
}

/** @returns the shared bundle if it is in the cache */
export function keptRuntime(hash = runtimeHash()): Runtime | null {
  const kept = readCached(`runtime-${hash}`);
  return kept === null ? null : (JSON.parse(kept) as Runtime);
}

function runtimeHash(): string {
  return hashOf(
    recipe,
    ...[
      standInFolder,
      runtimeFolder,
      shellFolder,
      path.join(repositoryRoot, 'scripts/local-org/lwc/modules'),
      path.join(repositoryRoot, 'scripts/local-org/lwc/compile'),
    ].flatMap(filesWithText),
  );
}

async function bundleScript(modules: readonly string[]): Promise<string> {
  const entry = [
    `import '@lwc/synthetic-shadow';`,
    ...modules.map((each) => `export * as ${sharedName(each)} from '${each}';`),
    `import 'local-org/start';`,
  ].join('\n');
  const result = await build({
    stdin: { contents: entry, resolveDir: repositoryRoot, sourcefile: 'runtime-entry.js' },
    bundle: true,
    write: false,
    format: 'esm',
    target: browserTarget,
    minify: true,
    keepNames: false,
    legalComments: 'none',
    define,
    plugins: [lwcPlugin(runtimeHost)],
    logLevel: 'silent',
  }).catch(raiseLocated);
  return result.outputFiles[0]?.text ?? '';
}

/** esbuild lists the exports of entry points; with all other modules outside, that takes no time. */
async function exportNames(modules: readonly string[]): Promise<Record<string, readonly string[]>> {
  const files = new Map(modules.map((specifier) => [fileOf(specifier), specifier]));
  const { metafile } = await build({
    entryPoints: [...files.keys()],
    bundle: true,
    write: false,
    format: 'esm',
    target: browserTarget,
    define,
    metafile: true,
    outdir: repositoryRoot,
    absWorkingDir: repositoryRoot,
    plugins: [outsideModules, lwcPlugin(runtimeHost)],
    logLevel: 'silent',
  }).catch(raiseLocated);
  return Object.fromEntries(
    Object.values(metafile.outputs)
      .filter((output) => output.entryPoint !== undefined)
      .map((output) => [files.get(path.join(repositoryRoot, output.entryPoint ?? '')) ?? '', output.exports]),
  );
}

const outsideModules: Plugin = {
  name: 'outside',
  setup(build) {
    build.onResolve({ filter: /^(lightning|@salesforce|local-org|shell)\// }, (args) => ({
      path: args.path,
      external: true,
    }));
  },
};

function fileOf(specifier: string): string {
  if (specifier === 'lwc') return path.join(repositoryRoot, 'node_modules/lwc/index.js');
  const target = runtimeHost.resolve(specifier, '');
  if (target?.kind !== 'file') throw new Error(`${specifier} has no file`);
  return target.file;
}

function raiseLocated(error: unknown): never {
  const first = (error as { errors?: Parameters<typeof faultOfMessage>[0][] }).errors?.[0];
  if (first === undefined) throw error;
  throw errorOfFault(faultOfMessage(first, ''));
}

function filesWithText(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((each) => path.join(folder, String(each)))
    .filter((file) => statSync(file).isFile())
    .sort()
    .flatMap((file) => [file, readFileSync(file, 'utf8')]);
}
