/** Which components and Apex methods a component uses: what its compiled files import, templates included. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { compileFile } from '../../local-org/lwc/compile/compile-file.ts';
import { placeOfImport } from '../../local-org/lwc/compile/place-of-import.ts';
import type { LwcBundle } from '../../local-org/project/types.ts';

export interface ComponentUse {
  readonly kind: 'component' | 'class';
  /** `fitEvidence`, or the Apex class of an imported method. */
  readonly name: string;
  readonly file: string;
  readonly at: { readonly line: number; readonly column: number };
}

const component = 'c/';
const apex = '@salesforce/apex/';

export async function usesOfBundle(root: string, bundle: LwcBundle): Promise<ComponentUse[]> {
  const sources = bundle.files.filter((file) => isSource(file, bundle));
  const uses = await Promise.all(sources.map((file) => usesOfFile(root, bundle, file)));
  return uses.flat();
}

/** JavaScript beside TypeScript of the same name is emitted from it; tests may use what they like. */
function isSource(file: string, bundle: LwcBundle): boolean {
  const isEmitted = file.endsWith('.js') && bundle.files.includes(file.replace(/\.js$/, '.ts'));
  return /\.(ts|js|html)$/.test(file) && !/\.d\.ts$/.test(file) && !file.startsWith('__') && !isEmitted;
}

async function usesOfFile(root: string, bundle: LwcBundle, name: string): Promise<ComponentUse[]> {
  const file = `${bundle.path}/${name}`;
  const where = path.join(root, file);
  const text = readFileSync(where, 'utf8');
  const compiled = await compileFile({ namespace: 'c', name: bundle.name, file: where, text, isScoped: false });
  return ts.preProcessFile(compiled).importedFiles.flatMap(({ fileName }): ComponentUse[] => {
    const at = placeOfImport(where, fileName);
    if (fileName.startsWith(component)) {
      return [{ kind: 'component', name: fileName.slice(component.length), file, at }];
    }
    const method = fileName.startsWith(apex) ? fileName.slice(apex.length) : '';
    return method === '' ? [] : [{ kind: 'class', name: method.split('.').at(-2) ?? method, file, at }];
  });
}
