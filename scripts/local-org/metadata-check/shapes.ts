/** Every metadata file of a project against the Metadata API's types. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  for (const components of project.components.values()) {
    for (const { type, body, path } of components) checkShape(checking, typings, type, body, path);
  }
  for (const source of project.objects.values()) {
    if (source.body !== null) checkShape(checking, typings, 'CustomObject', source.body, source.path);
    for (const list of partLists) {
      // Parts inside object-meta.xml were checked with it.
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
      if (existsSync(file))
        checkElement(checking, typings, type, parseXml(readFileSync(file, 'utf8'), metaPath), metaPath);
    }
  }
}
