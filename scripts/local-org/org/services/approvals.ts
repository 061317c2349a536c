/** Approval processes: submitting, deciding, locks. */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { Transaction } from '../transaction.ts';
import type { DmlError } from './saving.ts';

export interface ApprovalSubmission {
  readonly objectId: string;
  readonly comments: string | null;
  readonly submitterId: string | null;
  readonly processName: string | null;
  readonly skipEntryCriteria: boolean;
  readonly nextApproverIds: readonly string[];
}
export interface ApprovalDecision {
  readonly workitemId: string;
  readonly action: 'Approve' | 'Reject' | 'Removed';
  readonly comments: string | null;
  readonly nextApproverIds: readonly string[];
}
export interface ApprovalOutcome {
  readonly isSuccess: boolean;
  readonly entityId: string;
  readonly instanceId: string | null;
  readonly instanceStatus: 'Pending' | 'Approved' | 'Rejected' | 'Removed' | null;
  readonly newWorkitemIds: readonly string[];
  readonly errors: readonly DmlError[];
}
export interface ApprovalService {
  submit(tx: Transaction, submission: ApprovalSubmission): ApprovalOutcome;
  decide(tx: Transaction, decision: ApprovalDecision): ApprovalOutcome;
  isLocked(tx: Transaction, recordId: string): boolean;
  /** @returns those of the records that the current user may not edit because an approval locks them. */
  lockedFor(tx: Transaction, recordIds: readonly string[]): ReadonlySet<string>;
  /** @returns why it could not be done; nothing when it was */
  setLocked(tx: Transaction, recordId: string, isLocked: boolean): readonly DmlError[];
  /**
   * Runs actions of the object's workflow, by name and type (`FieldUpdate`, `Alert`), for a record as it is stored.
   * @param old the record before its save; null for a new one
   * @returns what the field updates write, to be saved by the caller: to the record itself first, then to its parents
   */
  actionsOn(
    tx: Transaction,
    record: SObjectValue,
    old: SObjectValue | null,
    actions: readonly { readonly name: string; readonly type: string }[],
  ): readonly SObjectValue[];
}
