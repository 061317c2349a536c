/** Modules of the shared bundle: LWC's engine, base components, stand-ins, the shell. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { lwcCodes } from '../compile/faults.ts';
import { repositoryRoot } from '../../paths.ts';
import {
  baseComponentAlias,
  baseComponentText,
  lightningFile,
  sourceFolder,
  standInFolder,
} from './base-components.ts';
import type { ComponentName, ModuleHost, ModuleTarget } from './module-host.ts';
import { i18nModule } from './platform-modules.ts';

export const shellFolder = path.join(repositoryRoot, 'scripts/local-org/shell/components');
export const runtimeFolder = path.join(repositoryRoot, 'scripts/local-org/lwc/runtime');

const componentFolders: readonly (readonly [string, string])[] = [
  ['lightning', standInFolder],
  ['lightning', sourceFolder],
  ['shell', shellFolder],
];

export const runtimeHost: ModuleHost = {
  resolve(specifier): ModuleTarget | null {
    const text = baseComponentText(specifier);
    if (text !== null) return { kind: 'text', key: specifier, text };
    const [namespace = '', name = ''] = specifier.split('/', 2);
    if (namespace === 'lightning') return fileOrMissing(lightningFile(name), specifier);
    if (namespace === 'shell') return fileOrMissing(entryFile(path.join(shellFolder, name), name), specifier);
    if (namespace === 'local-org') return { kind: 'file', file: path.join(runtimeFolder, `${name}.ts`) };
    if (specifier.startsWith('@salesforce/i18n/')) {
      const own = i18nModule(specifier.slice('@salesforce/i18n/'.length));
      if (own !== null) return own;
    }
    if (specifier === '@salesforce/client/formFactor') {
      return {
        kind: 'text',
        key: specifier,
        text: `import { context } from 'local-org/context'; export default context.formFactor;`,
      };
    }
    const alias = baseComponentAlias(specifier);
    return alias === null ? null : { kind: 'file', file: alias };
  },

  componentOf(file): ComponentName | null {
    for (const [namespace, folder] of componentFolders) {
      if (!file.startsWith(`${folder}${path.sep}`)) continue;
      const name = path.relative(folder, file).split(path.sep)[0];
      return name === undefined || name.endsWith('.ts') ? null : { namespace, name };
    }
    return null;
  },

  shown: (file) => path.relative(repositoryRoot, file).replaceAll('\\', '/'),
};

/** @returns a bundle's main file: script, else template, else style sheet */
export function entryFile(folder: string, name: string): string | null {
  for (const extension of ['ts', 'js', 'html', 'css']) {
    const file = path.join(folder, `${name}.${extension}`);
    if (existsSync(file)) return file;
  }
  return null;
}

function fileOrMissing(file: string | null, specifier: string): ModuleTarget {
  return file === null
    ? { kind: 'missing', code: lwcCodes.unresolved, message: `There is no component or module ${specifier}.` }
    : { kind: 'file', file };
}
