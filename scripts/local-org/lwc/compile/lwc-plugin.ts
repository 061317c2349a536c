/** The esbuild plugin that lets a bundle import Lightning web components. */
import type { OnLoadResult, OnResolveResult, PartialMessage, Plugin } from 'esbuild';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isStubbedStyle } from '../modules/base-components.ts';
import type { ModuleHost, ModuleTarget } from '../modules/module-host.ts';
import { compileFile } from './compile-file.ts';
import { faultsOfCompiler, messageOfFault } from './faults.ts';
import { placeOfImport } from './place-of-import.ts';

type MissingModule = Extract<ModuleTarget, { readonly kind: 'missing' }>;

const textNamespace = 'lwc-text';
const emptyModule = 'export default undefined;';
/** A style sheet may be imported by another, which then spreads it. */
const emptyStyle = 'export default [];';

/** @returns a plugin over `host`'s modules */
export function lwcPlugin(host: ModuleHost): Plugin {
  return {
    name: 'lwc',
    setup(build) {
      build.onResolve({ filter: /.*/ }, (args): OnResolveResult | undefined => {
        if (args.kind === 'entry-point') return undefined;
        if (args.path.startsWith('.')) return resolveBeside(args.path, args.resolveDir, host);
        const target = host.resolve(args.path, args.importer);
        if (target?.kind === 'missing') return { errors: [faultAt(target, args.path, args.importer, host)] };
        return target === null ? undefined : resultOf(target);
      });

      build.onLoad({ filter: /.*/, namespace: textNamespace }, (args): OnLoadResult => {
        return {
          contents: (args.pluginData as { text: string } | undefined)?.text ?? emptyModule,
          loader: 'js',
          resolveDir: process.cwd(),
        };
      });

      build.onLoad(
        { filter: /\.(js|ts|html|css)$/, namespace: 'file' },
        async (args): Promise<OnLoadResult | undefined> => {
          const component = host.componentOf(args.path);
          if (component === null) return undefined;
          const text = await readFile(args.path, 'utf8');
          try {
            const contents = await compileFile({
              ...component,
              file: args.path,
              text,
              isScoped: args.suffix.includes('scoped=true'),
            });
            return { contents, loader: 'js', resolveDir: path.dirname(args.path) };
          } catch (error) {
            if (isEsbuildFailure(error))
              return {
                errors: error.errors.map((each) => ({
                  ...each,
                  location: each.location && { ...each.location, file: host.shown(args.path) },
                })),
              };
            return { errors: faultsOfCompiler(error, host.shown(args.path)).map(messageOfFault) };
          }
        },
      );
    },
  };
}

/** A template or style sheet that the compiler imports whether it is there or not, or a script without its extension. */
function resolveBeside(specifier: string, folder: string, host: ModuleHost): OnResolveResult | undefined {
  const [name = '', query] = specifier.split('?', 2);
  const file = path.resolve(folder, name);
  if (host.componentOf(`${file}/`) === null && host.componentOf(file) === null) return undefined;
  const suffix = query === undefined ? '' : `?${query}`;
  if (isStubbedStyle(file)) return emptyResult(file);
  for (const candidate of [file, `${file}.ts`, `${file}.js`, file.replace(/\.js$/, '.ts')]) {
    if (/\.(js|ts|html|css)$/.test(candidate) && existsSync(candidate)) return { path: candidate, suffix };
  }
  return /\.(html|css)$/.test(file) ? emptyResult(file) : undefined;
}

function emptyResult(file: string): OnResolveResult {
  return {
    path: `${file}?none`,
    namespace: textNamespace,
    pluginData: { text: file.endsWith('.css') ? emptyStyle : emptyModule },
  };
}

function faultAt(target: MissingModule, specifier: string, importer: string, host: ModuleHost): PartialMessage {
  return messageOfFault({
    code: target.code,
    message: target.message,
    path: host.shown(importer),
    ...placeOfImport(importer, specifier),
  });
}

function resultOf(target: Exclude<ModuleTarget, MissingModule>): OnResolveResult {
  switch (target.kind) {
    case 'file':
      return { path: target.file };
    case 'text':
      return { path: target.key, namespace: textNamespace, pluginData: { text: target.text } };
    case 'external':
      return { path: target.url, external: true };
  }
}

interface EsbuildFailure {
  readonly errors: readonly {
    readonly text: string;
    readonly location: { file: string; line: number; column: number } | null;
  }[];
}

function isEsbuildFailure(error: unknown): error is EsbuildFailure {
  return error instanceof Error && Array.isArray((error as { errors?: unknown }).errors) && 'warnings' in error;
}
