/** What Lightning web components import and put in their templates. Source: LWC Developer Guide, "Modules". */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checking } from '../checking.ts';
import { metadataErrors } from '../../errors/metadata-errors.ts';
import type { LwcBundle } from '../../project/types.ts';

export function checkComponentImports(checking: Checking): void {
  for (const bundle of checking.project.lwc) {
    // Beside a .ts of the same name, the .js is what the compiler made of it.
    const sources = bundle.files.filter(
      (file) => file.endsWith('.ts') || (file.endsWith('.js') && !bundle.files.includes(file.replace(/\.js$/, '.ts'))),
    );
    for (const file of sources) checkScript(checking, bundle, file);
    for (const file of bundle.files.filter((name) => name.endsWith('.html'))) checkTemplate(checking, bundle, file);
  }
}

function checkScript(checking: Checking, bundle: LwcBundle, file: string): void {
  const path = `${bundle.path}/${file}`;
  const text = readFileSync(join(checking.project.root, path), 'utf8');
  for (const match of text.matchAll(/(?:\bfrom|\bimport)\s*['"]((?:@salesforce|c)\/[^'"]+)['"]/g)) {
    const [, name = ''] = match;
    if (!leadsSomewhere(checking, name))
      checking.fault(metadataErrors.unknownImport, path, placeOf(text, match.index), name);
  }
}

function leadsSomewhere(checking: Checking, name: string): boolean {
  const [kind = '', ...rest] = name.replace(/^@salesforce\//, '').split('/');
  const what = rest.join('/');
  switch (kind) {
    case 'c':
      return checking.hasLwc(what);
    case 'label':
      return !what.startsWith('c.') || checking.project.labels.has(what.slice(2));
    case 'schema':
      return isSchemaPath(checking, what.split('.'));
    case 'apex':
      return what === '' || isApexMethod(checking, what);
    case 'resourceUrl':
      return checking.project.staticResources.some((resource) => resource.name === what);
    case 'customPermission':
      return checking.has('CustomPermission', what);
    case 'messageChannel':
      return checking.has('LightningMessageChannel', what.replace(/__c$/, ''));
    default:
      return true;
  }
}

/** `Account`, `Account.Name`, `Contact.Account.Name` */
function isSchemaPath(checking: Checking, [objectName = '', ...steps]: readonly string[]): boolean {
  let object = checking.schema.object(objectName);
  for (const [index, step] of steps.entries()) {
    if (object === undefined) return false;
    if (index === steps.length - 1) return object.fields.has(step.toLowerCase());
    const target: string | undefined = object.parentRelationships.get(step.toLowerCase())?.referenceTo[0];
    object = target === undefined ? undefined : checking.schema.object(target);
  }
  return object !== undefined;
}

function isApexMethod(checking: Checking, what: string): boolean {
  const [className = '', method = ''] = what.split('.');
  const source = checking.project.classes.find((candidate) => candidate.name === className);
  return source !== undefined && new RegExp(`@AuraEnabled[^;{]*\\b${method}\\s*\\(`, 'i').test(source.text);
}

function checkTemplate(checking: Checking, bundle: LwcBundle, file: string): void {
  const path = `${bundle.path}/${file}`;
  const text = readFileSync(join(checking.project.root, path), 'utf8');
  for (const match of text
    .replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
    .matchAll(/<c-([a-z0-9-]+)/g)) {
    const name = (match[1] ?? '').replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    if (!checking.hasLwc(name))
      checking.fault(
        metadataErrors.unknownComponent,
        path,
        placeOf(text, match.index),
        'Lightning web component',
        name,
      );
  }
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
