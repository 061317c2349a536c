/** Who is asked in a step. Source: Salesforce Help, "Choose Approvers for an Approval Step". */
import type { SObjectValue } from '../apex/values/sobject.ts';
import { ApprovalRefused, approvalErrors } from './errors.ts';
import { queueNamed, userNamed } from './people.ts';
import type { ApprovalProcess, ApprovalStep, Approver } from './process.ts';
import { textIn, type PlatformRows } from '../database/platform-rows.ts';

export interface ApproverSource {
  readonly record: SObjectValue;
  /** Whose manager is asked: the submitter, in later steps the one who approved before. */
  readonly askedBy: string;
  readonly isFirstStep: boolean;
  readonly nextApproverIds: readonly string[];
}

/** @returns ids of users and queues, each once. Throws ApprovalRefused when nobody can be found. */
export function approversOf(
  rows: PlatformRows,
  process: ApprovalProcess,
  step: ApprovalStep,
  source: ApproverSource,
): string[] {
  const approvers: readonly Approver[] = step.approvers.length > 0 ? step.approvers : [{ type: 'adhoc', name: null }];
  return [...new Set(approvers.flatMap((approver) => idsOf(rows, process, approver, source)))];
}

function idsOf(
  rows: PlatformRows,
  process: ApprovalProcess,
  approver: Approver,
  source: ApproverSource,
): readonly string[] {
  const name = approver.name ?? '';
  switch (approver.type) {
    case 'adhoc':
      if (source.nextApproverIds.length === 0) throw new ApprovalRefused([approvalErrors.noNextApprover()]);
      return source.nextApproverIds;
    case 'user':
      return [found(userNamed(rows, name)?.id ?? null, name)];
    case 'queue':
      return [found(queueNamed(rows, name)?.id ?? null, name)];
    case 'relatedUserField':
      return [found(textIn(source.record, canonical(source.record, name)), name)];
    case 'userHierarchyField':
      return [managerOf(rows, process, approver, source)];
  }
}

/** The field is `Manager` or a custom hierarchical field of User. */
function managerOf(rows: PlatformRows, process: ApprovalProcess, approver: Approver, source: ApproverSource): string {
  const field = approver.name ?? process.hierarchyField ?? 'Manager';
  const from =
    source.isFirstStep && process.startsFromOwner
      ? (textIn(source.record, 'OwnerId') ?? source.askedBy)
      : source.askedBy;
  const manager = textIn(rows.byId(from), field.endsWith('__c') ? field : `${field}Id`);
  if (manager === null) throw new ApprovalRefused([approvalErrors.noManager()]);
  return manager;
}

function canonical(record: SObjectValue, name: string): string {
  return (
    (record.type.fields.get(name.toLowerCase()) ?? record.type.fields.get(`${name.toLowerCase()}id`))?.name ?? name
  );
}

function found(id: string | null, name: string): string {
  if (id === null) throw new ApprovalRefused([approvalErrors.noApprover(name)]);
  return id;
}
