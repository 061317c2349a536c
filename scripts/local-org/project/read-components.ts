/** Everything that is one XML file a component: permission sets, layouts, apps, labels, approval processes … */
import type { Component } from './types.ts';
import { bodySuffixes, folderOfType, typeOfObjectPart, typeOfSuffix } from './metadata-types.ts';
import { metadataFile } from './metadata-file.ts';
import { percentDecoded } from './percent-names.ts';
import { isSpread, joined } from './spread-components.ts';
import type { Reading } from './reading.ts';

/** Suffixes that other readers take. */
const readElsewhere = new Set(['cls', 'trigger', 'object', 'resource', 'js', ...Object.keys(typeOfObjectPart)]);

export function readComponents(reading: Reading): Component[] {
  const components: Component[] = [];
  const spread = new Map<string, number>();
  for (const path of reading.files) {
    const file = metadataFile(path);
    if (file === null || /\/(lwc|aura)\/[^/]+\//.test(path)) continue;
    const { name, suffix } = file;
    if (readElsewhere.has(suffix)) continue;
    const body = reading.xml(path);
    if (body === null) continue;
    const known = typeOfSuffix[suffix] ?? bodySuffixes[suffix];
    // Every file says its type itself; the table is there for those whose names are known and must not repeat.
    const type = known ?? body.name;
    const fullName = fullNameOf(type, name, path);
    // Labels may be spread over feature folders; each file is named alike and they are merged.
    const component = { type, fullName, path, body };
    const key = `${type}:${fullName.toLowerCase()}`;
    const place = spread.get(key);
    if (place !== undefined) {
      components[place] = joined(components[place]!, component);
      continue;
    }
    if (isSpread(type)) spread.set(key, components.length);
    if (known !== undefined && type !== 'CustomLabels' && !reading.take(type, fullName, path)) continue;
    components.push(component);
  }
  return components;
}

/** Merges all CustomLabels files; a label of the same name twice is a fault. */
export function readLabels(
  reading: Reading,
  components: readonly Component[],
): Map<string, { value: string; path: string }> {
  const labels = new Map<string, { value: string; path: string }>();
  for (const component of components) {
    if (component.type !== 'CustomLabels') continue;
    for (const label of component.body.all('labels')) {
      const name = label.value('fullName') ?? '';
      if (!reading.take('CustomLabel', name, component.path)) continue;
      labels.set(name, { value: label.value('value') ?? '', path: component.path });
    }
  }
  return labels;
}

function fullNameOf(type: string, name: string, path: string): string {
  const plain = percentDecoded(name);
  const folder = folderOfType[type];
  if (folder === undefined) return plain;
  const inside = path.lastIndexOf(`/${folder}/`);
  if (inside === -1) return plain;
  const relative = path.slice(inside + folder.length + 2);
  return relative.includes('/') ? `${relative.slice(0, relative.lastIndexOf('/'))}/${plain}` : plain;
}
