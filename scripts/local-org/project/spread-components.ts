/**
 * Components that a deploy adds to instead of replacing them, so that several package directories may each hold a part:
 * profiles, and the files that hold all rules of an object. Metadata API Developer Guide, "Profile", "Workflow".
 */
import type { Component, XmlElement } from './types.ts';
import { madeElement } from './xml.ts';

const spreadTypes = new Set([
  'AssignmentRules',
  'AutoResponseRules',
  'EscalationRules',
  'MatchingRules',
  'Profile',
  'SharingRules',
  'Workflow',
]);

/** What names an entry among those of its element. */
const names = ['fullName', 'field', 'object', 'name', 'apexClass', 'apexPage', 'tab', 'application'];

export function isSpread(type: string): boolean {
  return spreadTypes.has(type);
}

/** @returns the first one with the entries of the second that it lacks */
export function joined(first: Component, second: Component): Component {
  const held = new Set(first.body.children.map(keyOf));
  const added = second.body.children.filter((child) => !held.has(keyOf(child)));
  return { ...first, body: madeElement(first.body.name, first.body, [...first.body.children, ...added]) };
}

function keyOf(entry: XmlElement): string {
  const name = names.map((each) => entry.value(each)).find((value) => value !== undefined);
  return entry.children.length === 0 ? entry.name : `${entry.name}:${name ?? textOf(entry)}`;
}

function textOf(entry: XmlElement): string {
  return `${entry.name}=${entry.text}(${entry.children.map(textOf).join()})`;
}
