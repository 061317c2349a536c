/**
 * One file of a component bundle → a JavaScript module: TypeScript is stripped by esbuild, which leaves
 * decorators as they are, then `@lwc/compiler` turns templates, styles and decorated classes into modules.
 */
import path from 'node:path';
import { hashOf, keep, readCached } from './compile-cache.ts';

/** Salesforce's API version 66.0, Spring '26, is the newest that this LWC engine knows as a component version. */
const apiVersion = 66;
const recipe = 'lwc-9.4.3/5';

export interface ComponentFile {
  readonly namespace: string;
  /** Name of the bundle. */
  readonly name: string;
  readonly file: string;
  readonly text: string;
  /** A stylesheet imported with `?scoped=true`. */
  readonly isScoped: boolean;
}

/**
 * @returns the module's text
 * @throws the compiler's own located error; see `faultsOfCompiler`
 */
export async function compileFile(source: ComponentFile): Promise<string> {
  const key = hashOf(
    recipe,
    source.namespace,
    source.name,
    path.basename(source.file),
    String(source.isScoped),
    source.text,
  );
  return readCached(key) ?? keep(key, await compiled(source));
}

/** The compiler takes a quarter of a second to load, which a start with everything in the cache is spared. */
async function compiled(source: ComponentFile): Promise<string> {
  const { transformSync } = await import('@lwc/compiler');
  const isTypeScript = source.file.endsWith('.ts');
  const text = isTypeScript ? await withoutTypes(source) : source.text;
  const { code } = transformSync(text, isTypeScript ? source.file.replace(/\.ts$/, '.js') : source.file, {
    namespace: source.namespace,
    name: source.name,
    apiVersion,
    scopedStyles: source.isScoped,
    enableDynamicComponents: true,
    enableLwcOn: true,
    // The platform refuses private methods in a project's components; the shell's own may have them.
    enablePrivateMethods: source.namespace !== 'c',
    experimentalDynamicDirective: true,
    enableLightningWebSecurityTransforms: false,
  });
  return code;
}

async function withoutTypes(source: ComponentFile): Promise<string> {
  const { transform } = await import('esbuild');
  const { code } = await transform(source.text, {
    loader: 'ts',
    sourcefile: source.file,
    target: 'esnext',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, verbatimModuleSyntax: false } },
    logLevel: 'silent',
  });
  return code;
}
