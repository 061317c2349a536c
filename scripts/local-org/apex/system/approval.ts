/** `System.Approval`. Apex Reference, Approval namespace. */
import type { ApprovalOutcome } from '../../org/services/approvals.ts';
import type { Transaction } from '../../org/transaction.ts';
import { booleanType, idType, platformType } from '../values/apex-type-names.ts';
import { apexError, type ApexException } from '../values/exception.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import { SObjectValue } from '../values/sobject.ts';
import { errorList, rowResult } from './database/results.ts';
import type { PlatformClass, PlatformFunction } from './platform-class.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';

const SUBMIT = 'Approval.ProcessSubmitRequest';

function approvers(tx: Transaction, request: PlatformRecord): readonly string[] {
  const ids = request.get(tx, 'NextApproverIds');
  return ids instanceof ApexList ? (ids.items as string[]) : [];
}

function process(tx: Transaction, request: PlatformRecord, allOrNone: boolean): PlatformRecord {
  const text = (name: string): string | null => request.get(tx, name) as string | null;
  const common = { comments: text('Comments'), nextApproverIds: approvers(tx, request) };
  const outcome =
    request.typeName === SUBMIT
      ? tx.org.approval.submit(tx, {
          ...common,
          objectId: text('ObjectId') ?? '',
          submitterId: text('SubmitterId'),
          processName: text('ProcessDefinitionNameOrId'),
          skipEntryCriteria: request.get(tx, 'SkipEntryCriteria') === true,
        })
      : tx.org.approval.decide(tx, {
          ...common,
          workitemId: text('WorkitemId') ?? '',
          action: actionOf(text('Action')),
        });
  if (allOrNone && !outcome.isSuccess) throw failure(tx, 'Process', outcome);
  return resultOf(outcome);
}

function actionOf(text: string | null): 'Approve' | 'Reject' | 'Removed' {
  const action = (['Approve', 'Reject', 'Removed'] as const).find(
    (candidate) => candidate.toLowerCase() === text?.toLowerCase(),
  );
  if (!action)
    throw apexError(
      'System.DmlException',
      `Process failed. First exception on row 0; first error: INVALID_OPERATION, unknown action ${text}: []`,
    );
  return action;
}

function failure(
  tx: Transaction,
  what: string,
  { entityId, errors }: Pick<ApprovalOutcome, 'entityId' | 'errors'>,
): ApexException {
  const [error] = errors;
  const fault = apexError(
    'System.DmlException',
    `${what} failed. First exception on row 0; first error: ${error?.statusCode}, ${error?.message}: [${error?.fields.join(', ')}]`,
  );
  const object = tx.org.schema.objectOfId(entityId)?.name ?? '';
  fault.dml = errors.map((each) => ({ index: 0, id: entityId, object, error: each }));
  return fault;
}

function resultOf(outcome: ApprovalOutcome): PlatformRecord {
  return new PlatformRecord('Approval.ProcessResult', {
    Success: outcome.isSuccess,
    EntityId: outcome.entityId,
    InstanceId: outcome.instanceId,
    InstanceStatus: outcome.instanceStatus,
    NewWorkitemIds: new ApexList(idType, [...outcome.newWorkitemIds]),
    ActorIds: new ApexList(idType),
    Errors: errorList(outcome.errors),
  });
}

const idOf = (target: unknown): string => (target instanceof SObjectValue ? (target.id ?? '') : String(target));

/** @returns a function for one target or a list of them */
function setLocked(isLocked: boolean): PlatformFunction {
  const type = isLocked ? 'Approval.LockResult' : 'Approval.UnlockResult';
  const one = (tx: Transaction, target: unknown, allOrNone: boolean): PlatformRecord => {
    const id = idOf(target);
    const errors = tx.org.approval.setLocked(tx, id, isLocked);
    const isSuccess = errors.length === 0;
    if (allOrNone && !isSuccess) throw failure(tx, isLocked ? 'Lock' : 'Unlock', { entityId: id, errors });
    return rowResult(type, { id, isSuccess, isCreated: false, errors });
  };
  return (tx, target: unknown, allOrNone = true) =>
    target instanceof ApexList
      ? new ApexList(
          platformType(type),
          target.items.map((item) => one(tx, item, allOrNone)),
        )
      : one(tx, target, allOrNone);
}

const processAll: PlatformFunction = (tx, requests: ApexList<PlatformRecord>, allOrNone = true) =>
  new ApexList(
    platformType('Approval.ProcessResult'),
    requests.items.map((request) => process(tx, request, allOrNone)),
  );

const forms = ['Id', 'Id, Boolean', 'SObject', 'SObject, Boolean', 'List<Object>', 'List<Object>, Boolean'];
const lockStatics = Object.fromEntries(
  forms.flatMap((form) => [
    [`lock(${form})`, setLocked(true)],
    [`unlock(${form})`, setLocked(false)],
  ]),
);

export const approvalClasses: readonly PlatformClass[] = [
  {
    name: 'System.Approval',
    statics: {
      ...lockStatics,
      'isLocked(Id)': (tx, id: string) => tx.org.approval.isLocked(tx, id),
      'isLocked(SObject)': (tx, record: SObjectValue) => tx.org.approval.isLocked(tx, idOf(record)),
      'isLocked(List<Object>)': (tx, targets: ApexList) =>
        new ApexMap(
          idType,
          booleanType,
          targets.items.map((target) => [idOf(target), tx.org.approval.isLocked(tx, idOf(target))] as const),
        ),
      'process(Approval.ProcessRequest)': (tx, request: PlatformRecord) => process(tx, request, true),
      'process(Approval.ProcessRequest, Boolean)': (tx, request: PlatformRecord, allOrNone: boolean) =>
        process(tx, request, allOrNone),
      'process(List<Approval.ProcessRequest>)': processAll,
      'process(List<Approval.ProcessRequest>, Boolean)': processAll,
    },
  },
  recordClass(SUBMIT),
  recordClass('Approval.ProcessWorkitemRequest'),
  recordClass('Approval.ProcessRequest'),
  recordClass('Approval.ProcessResult'),
];
