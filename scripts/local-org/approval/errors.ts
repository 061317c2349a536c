/** Why an approval request is refused, in the platform's words. Source: SOAP API Developer Guide, "StatusCode". */
import { unsupported, type UnsupportedError } from '../errors/catalogue.ts';
import { unsupportedMetadata } from '../errors/unsupported-metadata.ts';
import type { DmlError } from '../org/services/saving.ts';

const error = (statusCode: string, message: string, fields: readonly string[] = []): DmlError => ({
  statusCode,
  message,
  fields,
});

export const approvalErrors = {
  noProcess: () => error('NO_APPLICABLE_PROCESS', 'No applicable approval process was found.'),
  alreadyInProcess: () => error('ALREADY_IN_PROCESS', 'Cannot submit object already in process.'),
  notFound: () => error('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'),
  noRecordAccess: () => error('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id'),
  notYours: (id: string) =>
    error(
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
      `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`,
    ),
  noManager: () => error('MANAGER_NOT_DEFINED', 'Manager undefined.'),
  noNextApprover: () =>
    error('REQUIRED_FIELD_MISSING', 'missing required field: [nextApproverIds]', ['nextApproverIds']),
  noApprover: (name: string) => error('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${name}`),
} as const;

/** Carries an error out of the depth of a step; the whole request is undone. */
export class ApprovalRefused extends Error {
  constructor(readonly errors: readonly DmlError[]) {
    super(errors[0]?.message ?? '');
  }
}

/** @returns the error to throw for an option of a process that Salesforce has and we do not. */
export function approvalUnsupported(object: string, what: string): UnsupportedError {
  return unsupported(unsupportedMetadata.approval, [object, what]);
}
