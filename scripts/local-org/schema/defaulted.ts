/** What the platform fills in when nothing is given. Object Reference, "System Fields", "API Field Properties". */
import type { Field } from './types.ts';

const SYSTEM = new Set([
  'Id',
  'OwnerId',
  'IsDeleted',
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp',
]);

/** @returns whether a field is called "defaulted on create". */
export const isDefaulted = (field: Field): boolean =>
  field.kind === 'Checkbox' ||
  field.kind === 'AutoNumber' ||
  field.defaultValue !== null ||
  field.picklist.some((each) => each.isDefault) ||
  SYSTEM.has(field.name);
