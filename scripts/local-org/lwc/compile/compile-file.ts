/**
 * One file of a component bundle → a JavaScript module: TypeScript is stripped by esbuild, which leaves
 * decorators as they are, then `@lwc/compiler` turns templates, styles and decorated classes into modules.
 */
import { transformSync as lwcTransform } from '@lwc/compiler';
import { transformSync as esbuildTransform } from 'esbuild';
import path from 'node:path';
import { cached, hashOf } from './compile-cache.ts';

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
export function compileFile(source: ComponentFile): string {
  const key = hashOf(recipe, source.namespace, source.name, path.basename(source.file), String(source.isScoped), source.text);
  return cached(key, () => {
    const isTypeScript = source.file.endsWith('.ts');
    const text = isTypeScript ? withoutTypes(source) : source.text;
    const { code } = lwcTransform(text, isTypeScript ? source.file.replace(/\.ts$/, '.js') : source.file, {
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
  });
}

function withoutTypes(source: ComponentFile): string {
  return esbuildTransform(source.text, {
    loader: 'ts',
    sourcefile: source.file,
    target: 'esnext',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, verbatimModuleSyntax: false } },
    logLevel: 'silent',
  }).code;
}
