/** Elements, values and required parts of a component against the Metadata API's types. */
import type { XmlElement } from '../project/types.ts';
import type { Checking } from './checking.ts';
import { metadataErrors } from '../errors/metadata-errors.ts';
import type { Member, MetadataTypings } from './typings.ts';

/** Kept as text by the typings though they are XML of their own in source files. */
const opaque = new Set(['LightningComponentBundle.targetConfigs']);

/** Required by the typings and yet left out of source files: the file's name or place says it. */
const impliedMembers = new Set(['fullName', 'content']);

/** Projects of older versions have elements that the typings no longer know, and lack those that came later. */
const FIRST_VERSION_OF_TYPINGS = 50;

/** @param root the component's root element @param type as in the Metadata API */
export function checkShape(
  checking: Checking,
  typings: MetadataTypings,
  type: string,
  root: XmlElement,
  path: string,
): void {
  // Every settings file is of a type of its own, which its root names.
  const name = type === 'Settings' ? root.name : type;
  // The typings lack a quarter of the types that exist.
  if (typings.members(name) === undefined) return;
  if (root.name !== name) checking.fault(metadataErrors.wrongRoot, path, root, root.name, name);
  else checkElement(checking, typings, name, root, path);
}

/** Checks the children of an element; also used for parts that stand inside another file. */
export function checkElement(
  checking: Checking,
  typings: MetadataTypings,
  type: string,
  element: XmlElement,
  path: string,
): void {
  const members = typings.members(type) ?? new Map<string, Member>();
  const seen = new Set<string>();
  const isOlder = Number(checking.project.sourceApiVersion) < FIRST_VERSION_OF_TYPINGS;
  for (const child of element.children) {
    const member = members.get(child.name);
    if (member === undefined && isOlder) continue;
    if (member === undefined) {
      checking.fault(
        metadataErrors.unknownElement,
        path,
        child,
        type,
        child.name,
        nearest(child.name, [...members.keys()]),
      );
      continue;
    }
    if (seen.has(child.name) && !member.isList) checking.fault(metadataErrors.repeated, path, child, child.name);
    seen.add(child.name);
    if (!opaque.has(`${type}.${child.name}`)) checkValue(checking, typings, member.type, child, path);
  }
  if (isOlder) return;
  for (const [name, member] of members) {
    if (!member.isOptional && !member.isList && !seen.has(name) && !impliedMembers.has(name))
      checking.fault(metadataErrors.missingElement, path, element, type, name);
  }
}

function checkValue(
  checking: Checking,
  typings: MetadataTypings,
  type: string,
  element: XmlElement,
  path: string,
): void {
  const values = typings.values(type);
  const text = element.text.trim();
  if (values !== undefined) {
    if (!values.includes(text))
      checking.fault(metadataErrors.badEnum, path, element, element.name, text === '' ? 'empty' : text, listOf(values));
  } else if (type === 'boolean') {
    if (text !== 'true' && text !== 'false')
      checking.fault(metadataErrors.badPrimitive, path, element, element.name, 'true or false', text);
  } else if (type === 'number') {
    if (text === '' || Number.isNaN(Number(text)))
      checking.fault(metadataErrors.badPrimitive, path, element, element.name, 'number', text);
  } else if (typings.members(type) !== undefined) {
    checkElement(checking, typings, type, element, path);
  } else if (type !== 'any' && element.children.length > 0) {
    checking.fault(
      metadataErrors.unknownElement,
      path,
      element.children[0],
      `<${element.name}>`,
      element.children[0]?.name ?? '',
      '',
    );
  }
}

const mostValues = 12;

function listOf(values: readonly string[]): string {
  return values.length > mostValues ? `${values.slice(0, mostValues).join(', ')} …` : values.join(', ');
}

/** A name that differs only by a letter or two is most likely what was meant. */
function nearest(name: string, names: readonly string[]): string {
  const found =
    names.find((candidate) => candidate.toLowerCase() === name.toLowerCase()) ??
    names.find((candidate) => distance(candidate, name) <= 2);
  return found === undefined ? '' : `; did you mean <${found}>?`;
}

function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      current[j] = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
