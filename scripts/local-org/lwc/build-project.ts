/**
 * A project's components, one module each, built when asked for and rebuilt when a file of the bundle changed.
 * Modules import each other and the shared bundle by address, so nothing is in two of them.
 */
import { build } from 'esbuild';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LwcBundle, Project } from '../project/types.ts';
import { browserTarget, sharedName, type Runtime } from './build-runtime.ts';
import { hashOf, keep, readCached } from './compile/compile-cache.ts';
import { faultOfMessage, lwcCodes, type LwcFault } from './compile/faults.ts';
import { lwcPlugin } from './compile/lwc-plugin.ts';
import type { ModuleHost, ModuleTarget } from './modules/module-host.ts';
import { platformModule, type PlatformFacts } from './modules/platform-modules.ts';
import { entryFile } from './modules/runtime-host.ts';

/** Addresses the browser loads modules from. */
const runtimeUrl = '/local-org/lwc/runtime.js';
const componentUrl = (name: string): string => `/local-org/lwc/c/${name}.js`;

export type BuiltComponent =
  | { readonly kind: 'built'; readonly script: string; readonly hash: string }
  | { readonly kind: 'faulty'; readonly faults: readonly LwcFault[] };

export class ProjectComponents {
  readonly #bundles: ReadonlyMap<string, LwcBundle>;
  readonly #built = new Map<string, { readonly hash: string; readonly result: BuiltComponent }>();

  constructor(
    private readonly project: Project,
    private readonly facts: PlatformFacts,
    private readonly runtime: Runtime,
  ) {
    this.#bundles = new Map(project.lwc.map((bundle) => [bundle.name, bundle]));
  }

  get names(): readonly string[] {
    return [...this.#bundles.keys()].sort();
  }

  has(name: string): boolean {
    return this.#bundles.has(name);
  }

  /** @returns the component's module or what is wrong with it; null when the project has no such component */
  async get(name: string): Promise<BuiltComponent | null> {
    const bundle = this.#bundles.get(name);
    if (bundle === undefined) return null;
    const hash = this.#hash(bundle);
    const known = this.#built.get(name);
    if (known?.hash === hash) return known.result;
    const result = await this.#build(bundle, hash);
    this.#built.set(name, { hash, result });
    return result;
  }

  /** Builds everything. @returns all faults, for the check command */
  async faultsOfAll(): Promise<LwcFault[]> {
    const faults: LwcFault[] = [];
    for (const name of this.names) {
      const result = await this.get(name);
      if (result?.kind === 'faulty') faults.push(...result.faults);
    }
    return faults;
  }

  async #build(bundle: LwcBundle, hash: string): Promise<BuiltComponent> {
    const folder = path.join(this.project.root, bundle.path);
    const entry = entryFile(folder, bundle.name);
    if (entry === null)
      return {
        kind: 'faulty',
        faults: [
          {
            code: lwcCodes.missingSource,
            message: `The component ${bundle.name} has no ${bundle.name}.js, .ts, .html or .css.`,
            path: bundle.path,
            line: 1,
            column: 1,
          },
        ],
      };
    const kept = readCached(`component-${hash}`);
    if (kept !== null) return { kind: 'built', script: kept, hash };
    try {
      const result = await build({
        entryPoints: [entry],
        bundle: true,
        write: false,
        format: 'esm',
        target: browserTarget,
        minify: false,
        sourcemap: 'inline',
        sourcesContent: true,
        define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.SSR': 'false' },
        absWorkingDir: this.project.root,
        plugins: [lwcPlugin(this.#host(bundle))],
        logLevel: 'silent',
      });
      const script = keep(`component-${hash}`, result.outputFiles[0]?.text ?? '');
      return { kind: 'built', script, hash };
    } catch (error) {
      const messages = (error as { errors?: Parameters<typeof faultOfMessage>[0][] }).errors;
      if (messages === undefined) throw error;
      return { kind: 'faulty', faults: messages.map((message) => faultOfMessage(message, bundle.path)) };
    }
  }

  #host(bundle: LwcBundle): ModuleHost {
    const folder = path.join(this.project.root, bundle.path);
    return {
      resolve: (specifier): ModuleTarget | null => {
        if (specifier.startsWith('/local-org/')) return { kind: 'external', url: specifier };
        const shared = this.runtime.exports[specifier];
        if (shared !== undefined) return { kind: 'text', key: specifier, text: facade(specifier, shared) };
        const [namespace, name = ''] = specifier.split('/', 2);
        if (namespace === 'c' || (namespace === this.project.namespace && namespace !== null)) {
          if (name === bundle.name) return { kind: 'file', file: entryFile(folder, name) ?? folder };
          return this.has(name)
            ? { kind: 'external', url: componentUrl(name) }
            : missing(`There is no component c/${name}.`);
        }
        if (specifier.startsWith('lightning/')) {
          return { kind: 'missing', code: lwcCodes.unsupportedModule, message: `The local org has no ${specifier}.` };
        }
        return (
          platformModule(specifier, this.facts) ??
          (path.isAbsolute(specifier)
            ? null
            : missing(`${specifier} is no module of the platform; a component cannot import packages.`))
        );
      },
      componentOf: (file) => (file.startsWith(folder) ? { namespace: 'c', name: bundle.name } : null),
      shown: (file) => path.relative(this.project.root, file).replaceAll('\\', '/'),
    };
  }

  #hash(bundle: LwcBundle): string {
    const folder = path.join(this.project.root, bundle.path);
    const files = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
    const texts = files
      .filter((file) => file.isFile() && !file.parentPath.includes('__'))
      .flatMap((file) => [file.name, readFileSync(path.join(file.parentPath, file.name), 'utf8')]);
    const labels = texts.flatMap((text) =>
      [...text.matchAll(/@salesforce\/label\/\w+\.(\w+)/g)].map((match) => this.facts.label(match[1] ?? '') ?? ''),
    );
    return hashOf('component/3', this.runtime.hash, bundle.path, ...texts, ...labels);
  }
}

function facade(specifier: string, names: readonly string[]): string {
  const lines = names.map((name) =>
    name === 'default' ? 'export default shared.default;' : `export const ${name} = shared.${name};`,
  );
  return [`import { ${sharedName(specifier)} as shared } from '${runtimeUrl}';`, ...lines].join('\n');
}

function missing(message: string): ModuleTarget {
  return { kind: 'missing', code: lwcCodes.unresolved, message };
}
