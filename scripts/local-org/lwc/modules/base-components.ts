/** Where `lightning/*` and the base components' own `@salesforce/*` imports lie, with the traps closed. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../paths.ts';

const packageFolder = path.join(repositoryRoot, 'node_modules/lightning-base-components');
const sourceFolder = path.join(packageFolder, 'src/lightning');
const standInFolder = path.join(repositoryRoot, 'scripts/local-org/lwc/stand-ins');

interface PackageFile {
  readonly lwc: { readonly modules: readonly { readonly name?: string; readonly path?: string }[] };
}

const aliases = new Map(
  (JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as PackageFile).lwc.modules
    .filter((each) => each.name !== undefined)
    .map((each) => [each.name as string, path.join(packageFolder, each.path as string)]),
);

/** With this gate open, comboboxes ask for ElementInternals, which synthetic shadow does not offer. */
const closedGates = new Set(['@salesforce/gate/bc.260.enableComboboxElementInternals']);

/** Icons are drawn from the design system's sprites (see the primitiveIcon stand-in), so no icon is a template. */
const emptyModules = /^lightning\/iconSvgTemplates/;

/** @returns the text of a module that has no file, or null */
export function baseComponentText(specifier: string): string | null {
  if (closedGates.has(specifier)) return 'export default { isOpen: () => false };';
  return emptyModules.test(specifier) ? 'export default {};' : null;
}

/** @returns the entry file of `lightning/name`: a stand-in first, then the base component; null when there is neither */
export function lightningFile(name: string): string | null {
  for (const folder of [standInFolder, sourceFolder]) {
    for (const extension of ['ts', 'js', 'html', 'css']) {
      const file = path.join(folder, name, `${name}.${extension}`);
      if (existsSync(file)) return file;
    }
  }
  return null;
}

/** @returns the file a base component's import of `@salesforce/label/…`, `@salesforce/gate/…`, `assert` means */
export function baseComponentAlias(specifier: string): string | null {
  return aliases.get(specifier) ?? null;
}

/** The design system is one linked stylesheet, so styles for native shadow are left out. */
export function isStubbedStyle(file: string): boolean {
  return file.endsWith('.lbc.native.css') || file.endsWith('.slds.css');
}

export { sourceFolder, standInFolder };
