/** `/process/approvals`: submit, approve, reject. REST API Developer Guide, "Process Approvals". */
import type { ApprovalOutcome } from '../../org/services/approvals.ts';
import type { Transaction } from '../../org/transaction.ts';
import { actAs, type Acting } from '../data/act-as.ts';
import { objectOfId, select, soqlText } from '../data/select.ts';
import { json } from '../http/answers.ts';
import { badRequest, HttpFault } from '../http/fault.ts';
import type { Routes } from '../http/router.ts';

const pattern = '/services/data/:version/process/approvals';
const mostRequests = 200;

type Row = Readonly<Record<string, unknown>>;

export function approvalRoutes(acting: Acting): Routes {
  return [
    {
      method: 'GET',
      pattern,
      handler: (request) => json(actAs(acting, request.userId, 'Approvals', processes)),
    },
    {
      method: 'POST',
      pattern,
      handler: (request) => {
        const { requests } = (request.body ?? {}) as Row;
        if (!Array.isArray(requests) || requests.length === 0 || requests.length > mostRequests)
          throw badRequest(`The body needs requests, a list of 1 to ${mostRequests} objects.`, 'INVALID_INPUT');
        return json(
          actAs(acting, request.userId, 'Approvals', (tx) =>
            (requests as readonly Row[]).map((each) => described(decided(tx, each ?? {}))),
          ),
        );
      },
    },
  ];
}

/** By object, those that are active. */
function processes(tx: Transaction): object {
  const approvals: Record<string, object[]> = {};
  for (const { fullName, body } of tx.org.project.components.get('ApprovalProcess') ?? []) {
    const [object = '', name = ''] = fullName.split('.');
    if (!body.flag('active') || !tx.org.access.object(tx, object).read) continue;
    const [record] = select(
      tx,
      `SELECT Id FROM ProcessDefinition WHERE DeveloperName = ${soqlText(name)} AND TableEnumOrId = ${soqlText(object)}`,
      { access: 'system' },
    ).records;
    (approvals[object] ??= []).push({
      description: body.value('description') ?? null,
      id: record?.id ?? null,
      name: body.value('label') ?? name,
      object,
      sortOrder: (approvals[object]?.length ?? 0) + 1,
    });
  }
  return { approvals };
}

/** @throws HttpFault for an action that is none; what the process refuses is told in the outcome */
function decided(tx: Transaction, given: Row): ApprovalOutcome {
  const text = (name: string): string | null => (typeof given[name] === 'string' ? given[name] : null);
  const action = (text('actionType') ?? '').toLowerCase();
  const contextId = text('contextId') ?? '';
  const nextApproverIds = Array.isArray(given['nextApproverIds']) ? given['nextApproverIds'].map(String) : [];
  if (action === 'approve' || action === 'reject')
    return tx.org.approval.decide(tx, {
      workitemId: contextId,
      action: action === 'approve' ? 'Approve' : 'Reject',
      comments: text('comments'),
      nextApproverIds,
    });
  if (action !== 'submit') throw badRequest(`${action} is no action: Submit, Approve and Reject are.`, 'INVALID_INPUT');
  const type = objectOfId(tx, contextId);
  if (select(tx, `SELECT Id FROM ${type.name} WHERE Id = ${soqlText(contextId)}`).records.length === 0)
    throw new HttpFault(404, 'NOT_FOUND', 'The requested resource does not exist');
  return tx.org.approval.submit(tx, {
    objectId: contextId,
    comments: text('comments'),
    submitterId: text('contextActorId'),
    processName: text('processDefinitionNameOrId'),
    skipEntryCriteria: given['skipEntryCriteria'] === true,
    nextApproverIds,
  });
}

function described(outcome: ApprovalOutcome): object {
  const { entityId, errors, instanceId, instanceStatus, isSuccess, newWorkitemIds } = outcome;
  return { actorIds: [], entityId, errors, instanceId, instanceStatus, newWorkitemIds, success: isSuccess };
}
