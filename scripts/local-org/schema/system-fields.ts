/** Fields every object has without being asked. Source: Object Reference, "System Fields". */
import { draftField, systemField } from './draft.ts';
import type { FieldDraft } from './draft.ts';

export function idField(): FieldDraft {
  return systemField('Id', 'Id', { label: 'Record ID' });
}

/** CreatedDate, CreatedById, LastModifiedDate, LastModifiedById, SystemModstamp, IsDeleted */
export function auditFields(): FieldDraft[] {
  return [
    systemField('IsDeleted', 'Checkbox', { label: 'Deleted' }),
    systemField('CreatedDate', 'DateTime'),
    userReference('CreatedById', 'CreatedBy'),
    systemField('LastModifiedDate', 'DateTime'),
    userReference('LastModifiedById', 'LastModifiedBy'),
    systemField('SystemModstamp', 'DateTime', { label: 'System Modstamp' }),
  ];
}

/** Dates a user's own activity sets. */
export function viewedFields(): FieldDraft[] {
  return [systemField('LastViewedDate', 'DateTime'), systemField('LastReferencedDate', 'DateTime')];
}

/** @param referenceTo `User`, or `Group` and `User` where queues may own */
export function ownerField(referenceTo: readonly string[]): FieldDraft {
  return draftField('OwnerId', 'Lookup', {
    label: 'Owner ID',
    referenceTo,
    relationshipName: 'Owner',
    isPermissionable: false,
    isRequired: false,
  });
}

export function recordTypeField(): FieldDraft {
  return draftField('RecordTypeId', 'Lookup', {
    label: 'Record Type ID',
    referenceTo: ['RecordType'],
    relationshipName: 'RecordType',
    isPermissionable: false,
  });
}

export function lastActivityField(): FieldDraft {
  return systemField('LastActivityDate', 'Date');
}

export function userReference(name: string, relationshipName: string): FieldDraft {
  return systemField(name, 'Lookup', { referenceTo: ['User'], relationshipName });
}

/** Names of the fields above, lower case: what standard objects state themselves is replaced by these. */
export const systemFieldNames: ReadonlySet<string> = new Set(
  [idField(), ...auditFields(), ...viewedFields()].map((field) => field.name.toLowerCase()),
);
