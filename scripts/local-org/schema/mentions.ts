/** The words of a project's source: what it never names, it cannot use. */
import type { Project, XmlElement } from '../project/types.ts';
import { metadataWords } from './metadata-words.ts';

/** @returns all names in Apex, in the project's objects and formulas and in what its access grants, in lower case */
export function mentionsOf(project: Project): ReadonlySet<string> {
  // Each spelling is turned to lower case once.
  const spellings = new Set<string>();
  for (const { text } of [...project.classes, ...project.triggers])
    for (const word of text.match(/[A-Za-z]\w+/g) ?? []) spellings.add(word);
  for (const word of metadataWords(project).match(/[A-Za-z]\w+/g) ?? []) spellings.add(word);
  const words = new Set([...spellings].map((word) => word.toLowerCase()));
  for (const object of project.objects.values()) {
    words.add(object.name.toLowerCase());
    for (const field of object.fields)
      for (const target of field.body.values('referenceTo')) words.add(target.toLowerCase());
  }
  for (const type of ['PermissionSet', 'Profile', 'CustomTab', 'CustomObject', 'Queue', 'SharingRules'])
    for (const { fullName, body } of project.components.get(type) ?? []) {
      words.add(fullName.toLowerCase());
      addObjects(body, words);
    }
  return words;
}

/** `<objectPermissions><object>Quote</object>`, `<queueSobject><sobjectType>`. */
function addObjects(element: XmlElement, words: Set<string>): void {
  for (const part of element.children)
    for (const name of [...part.values('object'), ...part.values('sobjectType')]) words.add(name.toLowerCase());
}
