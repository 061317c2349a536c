/** Errors of a row in the platform's words. Source: SOAP API Developer Guide, "StatusCode". */
import type { DmlError, Duplicates } from '../org/services/saving.ts';
import type { Field } from '../schema/types.ts';

const error = (statusCode: string, message: string, fields: readonly string[] = []): DmlError => ({
  statusCode,
  message,
  fields,
});

export const dmlErrors = {
  idInInsert: () => error('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']),
  idMissing: (operation: string) =>
    error('MISSING_ARGUMENT', `Id not specified in ${operation === 'delete' ? 'a' : 'an'} ${operation} call`),
  notFound: () => error('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'),
  deleted: () => error('ENTITY_IS_DELETED', 'entity is deleted'),
  integrity: (message: string, fields: readonly string[]) => error('FIELD_INTEGRITY_EXCEPTION', message, fields),
  invalidStatus: (object: string) =>
    error(
      'INVALID_STATUS',
      `Choose a valid ${object} status and save your changes. Contact your administrator for more information.`,
      ['Status'],
    ),
  convertedLead: () => error('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead'),
  failedActivation: (message: string) => error('FAILED_ACTIVATION', message, ['Status']),
  required: (names: readonly string[]) =>
    error('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, names),
  tooLong: (field: Field, value: string, limit = field.length) =>
    error('STRING_TOO_LONG', `${field.label}: data value too large: ${value} (max length=${limit})`, [field.name]),
  restrictedPicklist: (field: Field, value: string) =>
    error(
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      `${field.label}: bad value for restricted picklist field: ${value}`,
      [field.name],
    ),
  outsideRange: (field: Field, value: string) =>
    error('NUMBER_OUTSIDE_VALID_RANGE', `${field.label}: value outside of valid range on numeric field: ${value}`, [
      field.name,
    ]),
  invalidDate: (field: Field, utc: number) => {
    const [weekday, day, month, year, time] = new Date(utc).toUTCString().replace(',', '').split(' ');
    return error(
      'FIELD_INTEGRITY_EXCEPTION',
      `${field.label}: invalid date: ${weekday} ${month} ${day} ${time} GMT ${year}`,
      [field.name],
    );
  },
  noBoolean: (field: Field) =>
    error('INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: `, [field.name]),
  email: (field: Field, value: string) =>
    error('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, [field.name]),
  wrongIdType: (field: Field, id: string) =>
    error('FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${id}`, [field.name]),
  malformedId: (field: Field, value: string) =>
    error('MALFORMED_ID', `${field.label}: id value of incorrect type: ${value}`, [field.name]),
  cycle: (field: string) => error('CIRCULAR_DEPENDENCY', 'attempt to violate hierarchy constraints', [field]),
  deadReference: () => error('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'),
  deletedReference: () => error('ENTITY_IS_DELETED', 'entity is deleted'),
  lookupFilter: (field: Field, message: string | null) =>
    error('FIELD_FILTER_VALIDATION_EXCEPTION', message ?? 'Value does not exist or does not match filter criteria.', [
      field.name,
    ]),
  crossReferenceAccess: (id: string) =>
    error(
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
      `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`,
    ),
  inactiveOwner: (object: string, id: string) =>
    error(
      'INACTIVE_OWNER_OR_USER',
      `operation performed with inactive user [${id.slice(0, 15)}] as owner of ${object.toLowerCase()}`,
      ['OwnerId'],
    ),
  foreignQueue: () => error('INVALID_OPERATION', 'Queue not associated with this SObject type', ['OwnerId']),
  rowLocked: (ids: readonly string[]) =>
    error(
      'UNABLE_TO_LOCK_ROW',
      `unable to obtain exclusive access to this record or ${ids.length} records: ${ids.join(',')}`,
    ),
  recordAccess: () => error('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id'),
  /** Of one that gives no more than everybody has. */
  trivialShare: (field: string, level: string) =>
    error(
      'FIELD_FILTER_VALIDATION_EXCEPTION',
      `field integrity exception: ${field} (trivial share level ${level}, for organization with default level ${level})`,
      [field],
    ),
  /** Of a record that the user does not even see. */
  hiddenRecord: () =>
    error('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'insufficient access rights on cross-reference id'),
  objectAccess: (object: string) => error('INSUFFICIENT_ACCESS_OR_READONLY', `Access to entity '${object}' denied`),
  /** Of an object that the user may read. */
  operationAccess: (object: string, operation: string) =>
    error('INSUFFICIENT_ACCESS_OR_READONLY', `DML operation ${operation.toUpperCase()} not allowed on ${object}`),
  fieldAccess: (object: string, fields: readonly string[]) =>
    error(
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      `Operation failed due to fields being inaccessible on Sobject ${object}, check errors on Exception or Result!`,
      fields,
    ),
  /** Fields that the record type of the row rules out. */
  badNames: (object: string, fields: readonly string[]) =>
    error(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      `${object}: bad field names on insert/update call: ${fields.join(', ')}`,
      fields,
    ),
  readOnlyFields: (fields: readonly string[]) =>
    error(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      `Unable to create/update fields: ${fields.join(', ')}. ` +
        'Please check the security settings of this field and verify that it is read/write for your profile or permission set.',
      fields,
    ),
  locked: () => error('ENTITY_IS_LOCKED', 'This record is locked. If you need to edit it, contact your admin.'),
  mixed: (object: string, original: string) =>
    error(
      'MIXED_DML_OPERATION',
      `DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): ${object}, original object: ${original}`,
    ),
  validation: (message: string, field: string | null) =>
    error('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, field === null ? [] : [field]),
  duplicate: (fields: string, id: string) =>
    error('DUPLICATE_VALUE', `duplicate value found: ${fields} duplicates value on record with id: ${id.slice(0, 15)}`),
  duplicateUsername: () =>
    error(
      'DUPLICATE_USERNAME',
      'Duplicate Username.<br>The username already exists in this or another Salesforce organization. Usernames must be unique across all Salesforce organizations. To resolve, use a different username (it does not need to match the user&#39;s email address).',
      ['Username'],
    ),
  /** Of links of files, which name neither the field nor the other record. */
  duplicateUnknown: () =>
    error('DUPLICATE_VALUE', 'duplicate value found: <unknown> duplicates value on record with id: <unknown>'),
  alreadyMember: () => error('DUPLICATE_VALUE', 'Already a campaign member.'),
  alreadyAssigned: (user: string, set: string) =>
    error(
      'DUPLICATE_VALUE',
      `Duplicate PermissionSetAssignment. Assignee: ${user.slice(0, 15)}; Permission Set: ${set.slice(0, 15)}`,
    ),
  duplicates: (alert: string, duplicates: Duplicates): DmlError => ({
    ...error('DUPLICATES_DETECTED', alert),
    duplicates,
  }),
  duplicateExternalId: (field: string, value: string) =>
    error('DUPLICATE_VALUE', `Duplicate external id specified: ${value}`, [field]),
  externalIdMissing: (field: string) => error('MISSING_ARGUMENT', `${field} not specified`, [field]),
  parentMissing: (value: string, field: string, object: string) =>
    error('INVALID_FIELD', `Foreign key external ID: ${value} not found for field ${field} in entity ${object}`),
  manyForExternalId: (field: { readonly name: string; readonly label: string }, ids: readonly string[]) =>
    error(
      'DUPLICATE_EXTERNAL_ID',
      `${field.label}: more than one record found for external id field: [${ids.map((id) => id.slice(0, 15)).join(', ')}]`,
      [field.name],
    ),
  selfReference: (id: string, trigger: string, operation: string) =>
    error(
      'SELF_REFERENCE_FROM_TRIGGER',
      `Object (id = ${id.slice(0, 15)}) is currently in trigger ${trigger}, therefore it cannot recursively ${operation === 'delete' ? 'delete' : 'update'} itself`,
    ),
  trigger: (message: string) => error('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message),
  triggerDepth: (object: string, event: string, ids: readonly string[]) =>
    error(
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      `maximum trigger depth exceeded\n${object} trigger event ${event} for [${ids.join(', ')}]`,
    ),
  retries: () =>
    error('LIMIT_EXCEEDED', 'Too many batch retries in the presence of Apex triggers and partial failures.'),
  rolledBack: () =>
    error(
      'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      'Record rolled back because not all records were valid and the request was using AllOrNone header',
    ),
  deleteRestricted: (label: string, children: string, names: readonly string[]) =>
    error(
      'DELETE_FAILED',
      `Your attempt to delete ${label} could not be completed because it is associated with the following ${children}.: ${names.join(', ')}\n`,
    ),
  deleteOfWon: (label: string, names: readonly string[]) =>
    error(
      'DELETE_FAILED',
      `Your attempt to delete ${label} could not be completed because some opportunities in that account were closed won. ` +
        `The opportunities that could not be deleted are shown below.: ${names.join(', ')}\n`,
    ),
  notDeletable: (object: string) =>
    error('INSUFFICIENT_ACCESS_OR_READONLY', `entity type ${object} does not support delete`),
  notInRecycleBin: () => error('UNDELETE_FAILED', 'Entity is not in the recycle bin'),
  mergeType: () => error('INVALID_ID_FIELD', 'Merge records must be of the same type'),
} as const;
