/**
 * Names of objects, fields and relationships with the namespace of the project, as describes tell them, and without it,
 * as they are kept. Apex Developer Guide, "Accessing All sObjects", "Versioned Behavior Changes".
 */
import type { Field } from './types.ts';

/** What the project itself may have named: `Plan__c`, `Plan__r`, `Plan__Share`; not `other__Plan__c`, not `Account`. */
const OWN = /^(?!\w+__\w+__\w+$)[a-z]\w*__(?:c|r|e|b|x|mdt|pc|pr|kav|share|history|feed|tag|changeevent)$/i;

/** @returns `ns__Plan__c` for `Plan__c`; other names, and all where there is no namespace, as they are */
export function qualifiedName(name: string, namespace: string | null | undefined): string {
  return namespace && OWN.test(name) ? `${namespace}__${name}` : name;
}

/** @returns `ns__Plan__c.ns__Tier__c` for `Plan__c.Tier__c` */
export function qualifiedPath(path: string, namespace: string | null | undefined): string {
  return eachPart(path, (name) => qualifiedName(name, namespace));
}

/** @returns `Plan__c.Tier__c` for `ns__Plan__c.ns__Tier__c` */
export function localPath(path: string, namespace: string | null | undefined): string {
  if (!namespace) return path;
  const prefix = `${namespace}__`.toLowerCase();
  return eachPart(path, (name) => (name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name));
}

/** Fields of the platform whose text names an object or a field: kept without the namespace, told with it. */
const NAMES = new Set(['SobjectType', 'Field', 'TableEnumOrId', 'QualifiedApiName']);

export function namesSchema({ name, isCustom }: Field): boolean {
  return !isCustom && NAMES.has(name);
}

const eachPart = (path: string, change: (name: string) => string): string => path.split('.').map(change).join('.');
