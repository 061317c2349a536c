/** Every metadata file of a project against the Metadata API's types. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LocalOrgError } from '../errors/catalogue.ts';
import { readText } from '../project/read-text.ts';
import type { XmlElement } from '../project/types.ts';
import { parseXml } from '../project/xml.ts';
import { checkElement, checkShape } from './check-shape.ts';
import type { Checking } from './checking.ts';
import type { MetadataTypings } from './typings.ts';

const partLists = [
  'fields',
  'validationRules',
  'listViews',
  'recordTypes',
  'compactLayouts',
  'webLinks',
  'fieldSets',
  'indexes',
] as const;

export function checkShapes(checking: Checking, typings: MetadataTypings): void {
  const { project } = checking;
  const whole = new Set([...project.objects.values()].filter(({ body }) => body !== null).map(({ path }) => path));
  for (const components of project.components.values()) {
    // Parts inside an object's own file are checked with it.
    for (const { type, body, path } of components)
      if (!whole.has(path)) checkShape(checking, typings, type, body, path);
  }
  for (const source of project.objects.values()) {
    if (source.body !== null) checkShape(checking, typings, 'CustomObject', source.body, source.path);
    for (const list of partLists) {
      for (const { type, body, path } of source[list])
        if (path !== source.path) checkShape(checking, typings, type, body, path);
    }
  }
  for (const { name, path, meta } of project.lwc)
    if (meta !== null) checkShape(checking, typings, 'LightningComponentBundle', meta, `${path}/${name}.js-meta.xml`);
  for (const [type, sources] of [
    ['ApexClass', project.classes],
    ['ApexTrigger', project.triggers],
  ] as const) {
    for (const { path } of sources) {
      const metaPath = `${path}-meta.xml`;
      const file = join(project.root, metaPath);
      const meta = existsSync(file) ? readMeta(file, metaPath) : null;
      if (meta !== null) checkElement(checking, typings, type, meta, metaPath);
    }
  }
}

/** @returns null for a file that is no XML: who read the project has said so */
function readMeta(file: string, path: string): XmlElement | null {
  try {
    return parseXml(readText(file), path);
  } catch (error) {
    if (!(error instanceof LocalOrgError)) throw error;
    return null;
  }
}
