/** Custom objects and parts of standard ones, joined over all feature folders that hold a piece of them. */
import type { Component, ObjectSource, XmlElement } from './types.ts';
import { projectErrors } from '../errors/project-errors.ts';
import { metadataFile } from './metadata-file.ts';
import { objectParts, typeOfObjectPart } from './metadata-types.ts';
import { modernField, olderStandardValues } from './older-fields.ts';
import { fileName, folderOf } from './reading.ts';
import type { Reading } from './reading.ts';

type PartList = (typeof objectParts)[keyof typeof objectParts];
type Draft = {
  -readonly [K in keyof ObjectSource]: ObjectSource[K] extends readonly Component[] ? Component[] : ObjectSource[K];
};

export interface ObjectsRead {
  readonly objects: ReadonlyMap<string, ObjectSource>;
  /** Parts that have no list of their own in `ObjectSource` (BusinessProcess, SharingReason). */
  readonly others: readonly Component[];
}

/** Parts that may stand inside the object's own file instead of in files of their own, by element. */
const inlineParts: Readonly<Record<string, string>> = {
  fields: 'field',
  validationRules: 'validationRule',
  listViews: 'listView',
  recordTypes: 'recordType',
  compactLayouts: 'compactLayout',
  webLinks: 'webLink',
  fieldSets: 'fieldSet',
  indexes: 'index',
  businessProcesses: 'businessProcess',
  sharingReasons: 'sharingReason',
};

export function readObjects(reading: Reading): ObjectsRead {
  const objects = new Map<string, Draft>();
  const others: Component[] = [];
  const objectNamed = (name: string, path: string): Draft => {
    const key = name.toLowerCase();
    const known = [...objects.values()].find((object) => object.name.toLowerCase() === key);
    if (known !== undefined) return known;
    const draft: Draft = {
      name,
      path,
      body: null,
      fields: [],
      validationRules: [],
      listViews: [],
      recordTypes: [],
      compactLayouts: [],
      webLinks: [],
      fieldSets: [],
      indexes: [],
    };
    objects.set(name, draft);
    return draft;
  };
  const add = (object: Draft, suffix: string, fullName: string, path: string, body: XmlElement): void => {
    const type = typeOfObjectPart[suffix] ?? suffix;
    const whole = `${object.name}.${fullName}`;
    if (!reading.take(type, whole, path)) return;
    const list = (objectParts as Readonly<Record<string, PartList>>)[suffix];
    if (list === undefined) others.push({ type, fullName: whole, path, body });
    else object[list].push({ type, fullName, path, body });
  };

  for (const path of reading.files) {
    const file = metadataFile(path);
    if (file === null) continue;
    const { name, suffix } = file;
    if (suffix === 'object') {
      const body = reading.partXml(path);
      if (body === null || !reading.take('CustomObject', name, path)) continue;
      const object = objectNamed(name, path);
      object.body = body;
      object.path = path;
      for (const element of body.children) {
        const inline = inlineParts[element.name];
        if (inline === undefined) continue;
        const part = inline === 'field' ? modernField(element) : element;
        add(object, inline, element.value('fullName') ?? '', path, part);
        const values = inline === 'field' ? olderStandardValues(name, element, path) : null;
        if (values !== null) others.push(values);
      }
    } else if (suffix in typeOfObjectPart) {
      const body = reading.partXml(path);
      if (body === null) continue;
      const object = objectNamed(fileName(folderOf(folderOf(path))), path);
      const fullName = body.value('fullName') ?? name;
      if (fullName !== name)
        reading.fault(projectErrors.nameMismatch, path, [name, fullName], body.child('fullName') ?? null);
      add(object, suffix, fullName, path, suffix === 'field' ? modernField(body) : body);
    }
  }
  return { objects, others };
}
