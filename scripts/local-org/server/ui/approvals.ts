/** Approval state of a record, and what the user may do about it. */
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectValue } from '../../apex/values/sobject.ts';
import { SObjectValue as RecordClass } from '../../apex/values/sobject.ts';
import type { SObjectType } from '../../schema/types.ts';
import { scalarOf } from '../data/json-values.ts';
import { select, soqlText } from '../data/select.ts';
import { HttpFault } from '../http/fault.ts';
import type { ApprovalState, ApprovalStep } from './types.ts';

/** @returns null for an object without an active approval process and a record without history */
export function approvalOf(tx: Transaction, type: SObjectType, id: string): ApprovalState | null {
  const processes = (tx.org.project.components.get('ApprovalProcess') ?? []).filter(
    (each) => each.fullName.startsWith(`${type.name}.`) && each.body.flag('active'),
  );
  if (processes.length === 0) return null;
  const steps = stepsOf(tx, id);
  const pending = select(
    tx,
    `SELECT Id, ActorId, ProcessInstance.SubmittedById FROM ProcessInstanceWorkitem WHERE ProcessInstance.TargetObjectId = ${soqlText(id)}`,
    { access: 'system' },
  ).records;
  const groups = groupsOf(tx);
  const mine = pending.find(
    (item) => item.fields.get('ActorId') === tx.user.id || groups.has(String(item.fields.get('ActorId'))),
  );
  const isAdministrator = tx.org.access.userPermission(tx, 'ModifyAllData');
  const anyone = mine ?? (isAdministrator ? pending[0] : undefined);
  const submitter = pending[0] === undefined ? null : parentValue(pending[0], 'ProcessInstance', 'SubmittedById');
  const mayRecall = processes.some((each) => each.body.flag('allowRecall'));
  return {
    canSubmit: pending.length === 0 && tx.org.access.permitted(tx, type.name, [id], 'edit').has(id),
    canRecall: pending.length > 0 && (isAdministrator || (mayRecall && submitter === tx.user.id)),
    workitemId: anyone?.id ?? null,
    steps,
  };
}

/** A queue's members may decide what is assigned to the queue. */
function groupsOf(tx: Transaction): ReadonlySet<string> {
  const { records } = select(tx, `SELECT GroupId FROM GroupMember WHERE UserOrGroupId = ${soqlText(tx.user.id)}`, {
    access: 'system',
  });
  return new Set(records.map((each) => String(each.fields.get('GroupId'))));
}

function stepsOf(tx: Transaction, id: string): ApprovalStep[] {
  const done = select(
    tx,
    `SELECT Id, StepStatus, Comments, CreatedDate, OriginalActorId, OriginalActor.Name, Actor.Name, StepNodeId FROM ProcessInstanceStep WHERE ProcessInstance.TargetObjectId = ${soqlText(id)} ORDER BY CreatedDate DESC, Id DESC`,
    { access: 'system' },
  ).records;
  const waiting = select(
    tx,
    `SELECT Id, CreatedDate, OriginalActor.Name, Actor.Name FROM ProcessInstanceWorkitem WHERE ProcessInstance.TargetObjectId = ${soqlText(id)}`,
    { access: 'system' },
  ).records;
  const step = (record: SObjectValue, status: string, name: string, actor: string): ApprovalStep => ({
    id: record.id ?? '',
    name,
    status,
    assignedTo: String(parentValue(record, 'OriginalActor', 'Name') ?? ''),
    actor,
    comments: (record.fields.get('Comments') as string | null | undefined) ?? null,
    at: scalarOf(record.fields.get('CreatedDate')) as string | null,
  });
  const nameOfStatus: Readonly<Record<string, string>> = { Started: 'Submission', Removed: 'Recall' };
  return [
    ...waiting.map((each) =>
      step(each, 'Pending', 'Waiting for decision', String(parentValue(each, 'Actor', 'Name') ?? '')),
    ),
    ...done.map((each) => {
      const status = String(each.fields.get('StepStatus') ?? '');
      return step(
        each,
        status === 'Started' ? 'Submitted' : status,
        nameOfStatus[status] ?? 'Decision',
        String(parentValue(each, 'Actor', 'Name') ?? ''),
      );
    }),
  ];
}

function parentValue(record: SObjectValue, relationship: string, field: string): unknown {
  const parent = record.relations.get(relationship);
  return parent instanceof RecordClass ? (parent.fields.get(field) ?? null) : null;
}

/** Submits, decides or recalls. @throws HttpFault with the platform's sentence */
export function act(
  tx: Transaction,
  id: string,
  request: { readonly action: string; readonly comments?: string | null; readonly workitemId?: string | null },
): void {
  const comments = request.comments === '' ? null : (request.comments ?? null);
  const pending = (): string =>
    select(
      tx,
      `SELECT Id FROM ProcessInstanceWorkitem WHERE ProcessInstance.TargetObjectId = ${soqlText(id)} LIMIT 1`,
      { access: 'system' },
    ).records[0]?.id ?? '';
  const decisions: Readonly<Record<string, 'Approve' | 'Reject' | 'Removed'>> = {
    approve: 'Approve',
    reject: 'Reject',
    recall: 'Removed',
  };
  const decision = decisions[request.action];
  const outcome =
    decision === undefined
      ? tx.org.approval.submit(tx, {
          objectId: id,
          comments,
          submitterId: null,
          processName: null,
          skipEntryCriteria: false,
          nextApproverIds: [],
        })
      : tx.org.approval.decide(tx, {
          workitemId: decision === 'Removed' ? pending() : (request.workitemId ?? pending()),
          action: decision,
          comments,
          nextApproverIds: [],
        });
  const fault = outcome.errors[0];
  if (!outcome.isSuccess)
    throw new HttpFault(
      400,
      fault?.statusCode ?? 'UNKNOWN_EXCEPTION',
      fault?.message ?? 'The approval did not go through.',
    );
}
