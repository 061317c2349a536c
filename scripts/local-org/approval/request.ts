/** One approval request under way: from step to step to its end. Each change of state is a row that SOQL can read. */
import { ApexDatetime } from '../apex/values/datetime.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { Transaction } from '../org/transaction.ts';
import { approversOf } from './approvers.ts';
import { meetsCriteria } from './entry-criteria.ts';
import type { ApprovalActions, ApprovalMessage } from './field-updates.ts';
import type { ApprovalProcess, ApprovalStep } from './process.ts';
import { nodeIdOf } from './process-rows.ts';
import type { RecordLocks } from './record-locks.ts';
import { textIn, type PlatformRows } from '../database/platform-rows.ts';

export interface RequestParts {
  readonly rows: PlatformRows;
  readonly locks: RecordLocks;
  readonly actions: ApprovalActions;
  readonly send: (tx: Transaction, message: ApprovalMessage) => void;
}

export type FinalStatus = 'Approved' | 'Rejected' | 'Removed';

export class ApprovalRequest {
  readonly newWorkitemIds: string[] = [];

  constructor(
    private readonly parts: RequestParts,
    private readonly tx: Transaction,
    readonly process: ApprovalProcess,
    readonly instance: SObjectValue,
  ) {}

  get status(): 'Pending' | FinalStatus {
    return (textIn(this.instance, 'Status') ?? 'Pending') as 'Pending' | FinalStatus;
  }

  get recordId(): string {
    return textIn(this.instance, 'TargetObjectId')!;
  }

  /** Enters the step at the index, or the next one whose criteria are met; past the last one the request is approved. */
  enter(index: number, askedBy: string, nextApproverIds: readonly string[]): void {
    for (let at = index; at < this.process.steps.length; at++) {
      const step = this.process.steps[at]!;
      const record = this.parts.rows.byId(this.recordId)!;
      if (meetsCriteria(this.tx, record, step.criteria)) return this.assign(step, at, record, askedBy, nextApproverIds);
      if (step.ifCriteriaNotMet === 'RejectRecord') return this.finish('Rejected');
      if (step.ifCriteriaNotMet === 'ApproveRecord') return this.finish('Approved');
    }
    this.finish('Approved');
  }

  approve(workitem: SObjectValue, comments: string | null, nextApproverIds: readonly string[]): void {
    const { step, index, node } = this.current();
    this.recordStep(workitem, 'Approved', comments);
    this.parts.rows.remove([workitem]);
    const waiting = this.workitems();
    if (step.needsAll && waiting.length > 0) return;
    this.dismiss(waiting);
    this.closeNode(node, 'Approved');
    this.parts.actions.run(this.tx, this.recordId, step.approvalActions);
    this.enter(index + 1, this.tx.user.id, nextApproverIds);
  }

  reject(workitem: SObjectValue, comments: string | null, nextApproverIds: readonly string[]): void {
    const { step, index, node } = this.current();
    this.recordStep(workitem, 'Rejected', comments);
    this.parts.rows.remove([workitem]);
    this.dismiss(this.workitems());
    this.closeNode(node, 'Rejected');
    this.parts.actions.run(this.tx, this.recordId, step.rejectionActions);
    if (!step.goesBackWhenRejected || index === 0) return this.finish('Rejected');
    const before = this.process.steps[index - 1]!;
    const askedBy = index === 1 ? textIn(this.instance, 'SubmittedById')! : this.tx.user.id;
    this.assign(before, index - 1, this.parts.rows.byId(this.recordId)!, askedBy, nextApproverIds);
  }

  recall(workitem: SObjectValue, comments: string | null): void {
    this.recordStep(workitem, 'Removed', comments);
    this.parts.rows.remove(this.workitems());
    const node = this.pendingNode();
    if (node !== null) this.closeNode(node, 'Removed');
    this.finish('Removed');
  }

  /** Status first, so that triggers started by the actions see the decision. */
  private finish(status: FinalStatus): void {
    const { rows, locks, actions } = this.parts;
    rows.update(this.tx, this.instance, { Status: status, CompletedDate: this.now(), LastActorId: this.tx.user.id });
    const keepsLock =
      status === 'Approved' ? this.process.locksWhenApproved : status === 'Rejected' && this.process.locksWhenRejected;
    if (!keepsLock) locks.unlock(this.recordId);
    const group = { Approved: this.process.onApprove, Rejected: this.process.onReject, Removed: this.process.onRecall }[
      status
    ];
    actions.run(this.tx, this.recordId, group);
  }

  private assign(
    step: ApprovalStep,
    index: number,
    record: SObjectValue,
    askedBy: string,
    nextApproverIds: readonly string[],
  ): void {
    const { rows } = this.parts;
    const approvers = approversOf(rows, this.process, step, {
      record,
      askedBy,
      isFirstStep: index === 0,
      nextApproverIds,
    });
    const nodeId = nodeIdOf(rows, textIn(this.instance, 'ProcessDefinitionId')!, step.name);
    rows.insert(this.tx, 'ProcessInstanceNode', {
      ProcessInstanceId: this.instance.id,
      ProcessNodeId: nodeId,
      ProcessNodeName: step.label,
      NodeStatus: 'Pending',
    });
    for (const actor of approvers) {
      const workitem = rows.insert(this.tx, 'ProcessInstanceWorkitem', {
        ProcessInstanceId: this.instance.id,
        ActorId: actor,
        OriginalActorId: actor,
      });
      this.newWorkitemIds.push(workitem.id!);
    }
    this.parts.send(this.tx, {
      kind: 'assigned',
      recordId: this.recordId,
      to: approvers,
      template: null,
      subject: `Approval requested: ${this.process.label}`,
    });
  }

  private current(): { step: ApprovalStep; index: number; node: SObjectValue } {
    const node = this.pendingNode();
    const name = textIn(node === null ? null : this.parts.rows.byId(textIn(node, 'ProcessNodeId')), 'DeveloperName');
    const index = this.process.steps.findIndex((step) => step.name === name);
    if (node === null || index < 0) throw new Error(`Approval request ${this.instance.id} has no current step`);
    return { step: this.process.steps[index]!, index, node };
  }

  /** The step whose decision is awaited; null once the request has ended. */
  currentStep(): ApprovalStep | null {
    return this.pendingNode() === null ? null : this.current().step;
  }

  private pendingNode(): SObjectValue | null {
    return (
      this.parts.rows.find('ProcessInstanceNode', { ProcessInstanceId: this.instance.id, NodeStatus: 'Pending' })[0] ??
      null
    );
  }

  private workitems(): SObjectValue[] {
    return this.parts.rows.find('ProcessInstanceWorkitem', { ProcessInstanceId: this.instance.id });
  }

  /** The others of a first-response step are no longer asked. */
  private dismiss(workitems: readonly SObjectValue[]): void {
    for (const workitem of workitems) this.recordStep(workitem, 'NoResponse', null, textIn(workitem, 'ActorId'));
    this.parts.rows.remove(workitems);
  }

  private closeNode(node: SObjectValue, status: FinalStatus): void {
    this.parts.rows.update(this.tx, node, {
      NodeStatus: status,
      CompletedDate: this.now(),
      LastActorId: this.tx.user.id,
    });
  }

  private recordStep(
    workitem: SObjectValue,
    status: string,
    comments: string | null,
    actor: string | null = null,
  ): void {
    const { rows } = this.parts;
    rows.insert(this.tx, 'ProcessInstanceStep', {
      ProcessInstanceId: this.instance.id,
      StepStatus: status,
      Comments: comments,
      ActorId: actor ?? this.tx.user.id,
      OriginalActorId: textIn(workitem, 'OriginalActorId'),
      StepNodeId: textIn(this.pendingNode(), 'ProcessNodeId'),
    });
    rows.update(this.tx, this.instance, { LastActorId: this.tx.user.id });
  }

  private now(): ApexDatetime {
    return new ApexDatetime(Math.floor(this.tx.org.clock.now() / 1000) * 1000);
  }
}
