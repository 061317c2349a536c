/** The objects that keep something about each record of another: its shares, its history. */
import type { SObjectType } from './types.ts';

export interface AssociatedObject {
  readonly entityType: string;
  readonly parent: string;
}

const entityTypes: Readonly<Record<string, string>> = { Shares: 'Share', Histories: 'History' };

/**
 * @returns what the object keeps and of which, or null for an object of its own.
 * Apex Reference, "DescribeSObjectResult Class", `getAssociateEntityType()`.
 */
export function associatedObject(type: SObjectType): AssociatedObject | null {
  for (const field of type.fields.values()) {
    const entityType = entityTypes[field.childRelationshipName ?? ''];
    const parent = field.referenceTo[0];
    if (entityType !== undefined && parent !== undefined && type.name.endsWith(entityType))
      return { entityType, parent };
  }
  return null;
}
