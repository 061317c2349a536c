/**
 * Names that code gives at run time and that only Salesforce may know. They are told as unknown, as a mistake would be;
 * a test that fails then is not known to fail on Salesforce.
 */
import type { Schema, SObjectType } from '../schema/types.ts';
import { doubt, unsupported } from './catalogue.ts';
import { unsupportedPlatform } from './unsupported-platform.ts';

/** Notes a standard field or relationship that an object known in part lacks. */
export function doubtField(type: SObjectType, name: string): void {
  if (type.isKnownInPart === true && !name.includes('__')) note(`${type.name}.${name}`);
}

/** Notes an object that is known by its name alone. */
export function doubtObject(schema: Schema, name: string): void {
  if (schema.isKnownByName?.(name) === true) note(name);
}

function note(what: string): void {
  doubt(() => unsupported(unsupportedPlatform.member, [what]));
}
