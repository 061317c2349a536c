/**
 * The standard Approval Process. Source: Apex Developer Guide, "Apex Approval Processing Example"; Salesforce Help,
 * "Set Up an Approval Process".
 */
import type { RecordStore } from '../database/record-store.ts';
import { UndoPoint } from '../org/undo-point.ts';
import type {
  ApprovalDecision,
  ApprovalOutcome,
  ApprovalService,
  ApprovalSubmission,
} from '../org/services/approvals.ts';
import type { DmlError } from '../org/services/saving.ts';
import type { Transaction } from '../org/transaction.ts';
import type { Project } from '../project/types.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import { localPath } from '../schema/qualified-name.ts';
import { meetsCriteria } from './entry-criteria.ts';
import { ApprovalRefused, approvalErrors } from './errors.ts';
import { ApprovalActions, type ApprovalMessage } from './field-updates.ts';
import { actsFor } from './people.ts';
import { sendByEmail } from './messages.ts';
import { approvalProcesses, type ApprovalProcess } from './process.ts';
import { definitionIdOf } from './process-rows.ts';
import { RecordLocks } from './record-locks.ts';
import { ApprovalRequest, type RequestParts } from './request.ts';
import { PlatformRows, textIn } from '../database/platform-rows.ts';
import { maySubmit } from './submitters.ts';

export interface ApprovalParts {
  readonly project: Pick<Project, 'components'>;
  readonly store: RecordStore;
  /** Takes email alerts and requests to approvers; by default they go to the outbox. */
  readonly send?: (tx: Transaction, message: ApprovalMessage) => void;
}

/** @returns the org's approval service; saves go through the org's DML. */
export function createApprovalService(parts: ApprovalParts): ApprovalService {
  return new Approvals(parts);
}

class Approvals implements ApprovalService {
  private readonly processes: readonly ApprovalProcess[];
  private readonly rows: PlatformRows;
  private readonly locks: RecordLocks;
  private readonly request: RequestParts;

  constructor(private readonly parts: ApprovalParts) {
    this.processes = approvalProcesses(parts.project);
    this.rows = new PlatformRows(parts.store);
    const send = parts.send ?? ((tx, message) => sendByEmail(this.rows, tx, message));
    this.locks = new RecordLocks(parts.store.driver);
    this.request = {
      rows: this.rows,
      locks: this.locks,
      actions: new ApprovalActions(parts.project, this.rows, send),
      send,
    };
  }

  submit(tx: Transaction, submission: ApprovalSubmission): ApprovalOutcome {
    return this.attempt(tx, submission.objectId, () => this.start(tx, submission));
  }

  decide(tx: Transaction, decision: ApprovalDecision): ApprovalOutcome {
    return this.attempt(tx, decision.workitemId, () => this.settle(tx, decision));
  }

  isLocked(_tx: Transaction, recordId: string): boolean {
    return this.locks.among([recordId]).length > 0;
  }

  setLocked(_tx: Transaction, recordId: string, isLocked: boolean): readonly DmlError[] {
    const record = this.rows.byId(recordId);
    if (record === null || record.fields.get('IsDeleted') === true) return [approvalErrors.notFound()];
    if (isLocked) this.locks.lock(recordId);
    else this.locks.unlock(recordId);
    return [];
  }

  lockedFor(tx: Transaction, recordIds: readonly string[]): ReadonlySet<string> {
    const locked = this.locks.among(recordIds);
    if (locked.length === 0 || isAdmin(tx)) return new Set();
    return new Set(
      locked.filter(
        (id) =>
          !tx.org.access.object(tx, this.parts.store.schema.objectOfId(id)!.name).modifyAll &&
          !this.mayEditAsApprover(tx, id),
      ),
    );
  }

  private mayEditAsApprover(tx: Transaction, recordId: string): boolean {
    const instance = this.rows.find('ProcessInstance', { TargetObjectId: recordId, Status: 'Pending' })[0];
    const process = instance === undefined ? undefined : this.processOf(instance);
    if (instance === undefined || process?.approversMayEdit !== true) return false;
    const workitems = this.rows.find('ProcessInstanceWorkitem', { ProcessInstanceId: instance.id });
    return workitems.some((item) => actsFor(this.rows, textIn(item, 'ActorId')!, tx.user.id, true));
  }

  actionsOn(
    tx: Transaction,
    record: SObjectValue,
    old: SObjectValue | null,
    actions: readonly { readonly name: string; readonly type: string }[],
  ): readonly SObjectValue[] {
    return this.request.actions.updatesOf(tx, record, old, actions);
  }

  /** A refused request leaves nothing behind. */
  private attempt(tx: Transaction, entityId: string, run: () => ApprovalRequest): ApprovalOutcome {
    tx.limits.count('dmlStatements');
    const point = new UndoPoint(this.parts.store.driver, tx);
    try {
      const request = run();
      point.keep();
      return {
        isSuccess: true,
        entityId: request.recordId,
        instanceId: request.instance.id,
        instanceStatus: request.status,
        newWorkitemIds: request.newWorkitemIds,
        errors: [],
      };
    } catch (fault) {
      point.undo();
      if (!(fault instanceof ApprovalRefused)) throw fault;
      return {
        isSuccess: false,
        entityId,
        instanceId: null,
        instanceStatus: null,
        newWorkitemIds: [],
        errors: fault.errors,
      };
    }
  }

  private start(tx: Transaction, submission: ApprovalSubmission): ApprovalRequest {
    const record = this.rows.byId(submission.objectId);
    if (record === null || record.fields.get('IsDeleted') === true)
      throw new ApprovalRefused([approvalErrors.notFound()]);
    const { id, type } = record;
    if (this.rows.find('ProcessInstance', { TargetObjectId: id, Status: 'Pending' }).length > 0) {
      throw new ApprovalRefused([approvalErrors.alreadyInProcess()]);
    }
    if (!tx.org.access.permitted(tx, type.name, [id!], 'edit').has(id!))
      throw new ApprovalRefused([approvalErrors.noRecordAccess()]);
    const submitter = submission.submitterId ?? tx.user.id;
    const process = this.processFor(tx, record, submitter, submission);
    const instance = this.rows.insert(tx, 'ProcessInstance', {
      TargetObjectId: id,
      ProcessDefinitionId: definitionIdOf(this.rows, tx, process),
      Status: 'Pending',
      SubmittedById: submitter,
      LastActorId: tx.user.id,
    });
    this.rows.insert(tx, 'ProcessInstanceStep', {
      ProcessInstanceId: instance.id,
      StepStatus: 'Started',
      ActorId: submitter,
      OriginalActorId: submitter,
      Comments: submission.comments,
    });
    this.locks.lock(id!);
    const request = new ApprovalRequest(this.request, tx, process, instance);
    this.request.actions.run(tx, id!, process.onSubmit);
    request.enter(0, submitter, submission.nextApproverIds);
    return request;
  }

  /** The first process in order that lets the submitter in and whose criteria the record meets. */
  private processFor(
    tx: Transaction,
    record: SObjectValue,
    submitter: string,
    submission: ApprovalSubmission,
  ): ApprovalProcess {
    // The process may be given by its name or by its definition's id.
    const wanted = textIn(this.rows.byId(submission.processName), 'DeveloperName') ?? submission.processName;
    const skips = submission.skipEntryCriteria && wanted !== null;
    const found = this.processes.find(
      (process) =>
        process.object === record.type.name &&
        (wanted === null || wanted.toLowerCase() === process.name.toLowerCase()) &&
        (isAdmin(tx) || maySubmit(this.rows, process, record, submitter)) &&
        (skips || meetsCriteria(tx, record, process.criteria)),
    );
    if (found === undefined) throw new ApprovalRefused([approvalErrors.noProcess()]);
    return found;
  }

  private settle(tx: Transaction, decision: ApprovalDecision): ApprovalRequest {
    const workitem = this.rows.byId(decision.workitemId);
    const instance = this.rows.byId(textIn(workitem, 'ProcessInstanceId'));
    if (workitem === null || instance === null || workitem.type.name !== 'ProcessInstanceWorkitem')
      throw new ApprovalRefused([approvalErrors.notFound()]);
    const process = this.processOf(instance);
    if (process === undefined) throw new ApprovalRefused([approvalErrors.noProcess()]);
    const request = new ApprovalRequest(this.request, tx, process, instance);
    if (!this.mayDecide(tx, request, workitem, decision.action))
      throw new ApprovalRefused([approvalErrors.notYours(workitem.id!)]);
    if (decision.action === 'Approve') request.approve(workitem, decision.comments, decision.nextApproverIds);
    else if (decision.action === 'Reject') request.reject(workitem, decision.comments, decision.nextApproverIds);
    else request.recall(workitem, decision.comments);
    return request;
  }

  /** Approvers decide; who submitted may recall where the process lets them; administrators may do both. */
  private mayDecide(
    tx: Transaction,
    request: ApprovalRequest,
    workitem: SObjectValue,
    action: ApprovalDecision['action'],
  ): boolean {
    if (isAdmin(tx)) return true;
    if (action === 'Removed')
      return request.process.allowRecall && textIn(request.instance, 'SubmittedById') === tx.user.id;
    return actsFor(this.rows, textIn(workitem, 'ActorId')!, tx.user.id, request.currentStep()?.allowDelegate ?? false);
  }

  private processOf(instance: SObjectValue): ApprovalProcess | undefined {
    const definition = this.rows.byId(textIn(instance, 'ProcessDefinitionId'));
    const [name, object] = [textIn(definition, 'DeveloperName'), textIn(definition, 'TableEnumOrId') ?? ''];
    return this.processes.find(
      (process) => process.name === name && process.object === localPath(object, this.parts.store.schema.namespace),
    );
  }
}

function isAdmin(tx: Transaction): boolean {
  return tx.org.access.userPermission(tx, 'ModifyAllData');
}
