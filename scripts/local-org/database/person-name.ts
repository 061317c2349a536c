/**
 * The full name of people, which the platform keeps from its parts. Source: Object Reference, "Contact", `Name`:
 * first name, middle name, last name and suffix.
 */
import type { SObjectType } from '../schema/types.ts';

export const nameParts = ['FirstName', 'MiddleName', 'LastName', 'Suffix'] as const;

/**
 * Campaign members copy their name, and accounts may be none of persons; people are those whose name is always made of
 * a first and a last name they can set.
 */
export function hasPersonName(object: SObjectType): boolean {
  return (
    object.name !== 'Account' &&
    object.fields.get('lastname')?.isCreateable === true &&
    object.fields.has('firstname') &&
    object.nameField?.name === 'Name'
  );
}

export function personName(part: (name: string) => unknown): string {
  return nameParts
    .map(part)
    .filter((text) => typeof text === 'string' && text !== '')
    .join(' ');
}
