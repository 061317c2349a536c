/** Approval processes as their metadata says. Source: Metadata API Developer Guide, "ApprovalProcess". */
import type { Component, Project, XmlElement } from '../project/types.ts';
import type { FilterItem } from '../formula/criteria.ts';

export interface Criteria {
  readonly items: readonly FilterItem[];
  readonly logic: string | null;
  readonly formula: string | null;
}

export interface ActionReference {
  readonly name: string;
  readonly type: string;
}

export interface Approver {
  readonly type: 'adhoc' | 'user' | 'userHierarchyField' | 'relatedUserField' | 'queue';
  readonly name: string | null;
}

export interface ApprovalStep {
  readonly name: string;
  readonly label: string;
  readonly approvers: readonly Approver[];
  readonly needsAll: boolean;
  readonly allowDelegate: boolean;
  readonly criteria: Criteria | null;
  readonly ifCriteriaNotMet: 'ApproveRecord' | 'RejectRecord' | 'GotoNextStep';
  readonly goesBackWhenRejected: boolean;
  readonly approvalActions: readonly ActionReference[];
  readonly rejectionActions: readonly ActionReference[];
}

export interface ApprovalProcess {
  readonly object: string;
  /** Developer name, without the object. */
  readonly name: string;
  readonly label: string;
  readonly description: string | null;
  readonly order: number;
  readonly allowRecall: boolean;
  readonly submitters: readonly { readonly type: string; readonly name: string | null }[];
  readonly criteria: Criteria | null;
  readonly steps: readonly ApprovalStep[];
  readonly hierarchyField: string | null;
  readonly startsFromOwner: boolean;
  readonly approversMayEdit: boolean;
  readonly locksWhenApproved: boolean;
  readonly locksWhenRejected: boolean;
  readonly onSubmit: readonly ActionReference[];
  readonly onApprove: readonly ActionReference[];
  readonly onReject: readonly ActionReference[];
  readonly onRecall: readonly ActionReference[];
}

/** @returns the active processes, in the order in which they are tried. */
export function approvalProcesses(project: Pick<Project, 'components'>): ApprovalProcess[] {
  const components = project.components.get('ApprovalProcess') ?? [];
  return components
    .filter(({ body }) => body.flag('active', false))
    .map(processFrom)
    .sort((a, b) => a.order - b.order);
}

function processFrom({ fullName, body }: Component): ApprovalProcess {
  const [object = '', name = ''] = fullName.split('.');
  return {
    object,
    name,
    label: body.value('label') ?? name,
    description: body.value('description') ?? null,
    order: Number(body.value('processOrder') ?? 1),
    allowRecall: body.flag('allowRecall', false),
    submitters: body
      .all('allowedSubmitters')
      .map((each) => ({ type: each.value('type') ?? '', name: each.value('submitter') ?? null })),
    criteria: criteriaFrom(body.child('entryCriteria')),
    steps: body.all('approvalStep').map(stepFrom),
    hierarchyField: body.child('nextAutomatedApprover')?.value('userHierarchyField') ?? null,
    startsFromOwner: body.child('nextAutomatedApprover')?.flag('useApproverFieldOfRecordOwner', false) ?? false,
    approversMayEdit: body.value('recordEditability') === 'AdminOrCurrentApprover',
    locksWhenApproved: body.flag('finalApprovalRecordLock', false),
    locksWhenRejected: body.flag('finalRejectionRecordLock', false),
    onSubmit: actionsFrom(body.child('initialSubmissionActions')),
    onApprove: actionsFrom(body.child('finalApprovalActions')),
    onReject: actionsFrom(body.child('finalRejectionActions')),
    onRecall: actionsFrom(body.child('recallActions')),
  };
}

function stepFrom(body: XmlElement): ApprovalStep {
  const assigned = body.child('assignedApprover');
  return {
    name: body.value('name') ?? '',
    label: body.value('label') ?? '',
    approvers: (assigned?.all('approver') ?? []).map((each) => ({
      type: (each.value('type') ?? 'adhoc') as Approver['type'],
      name: each.value('name') ?? null,
    })),
    needsAll: assigned?.value('whenMultipleApprovers') === 'Unanimous',
    allowDelegate: body.flag('allowDelegate', false),
    criteria: criteriaFrom(body.child('entryCriteria')),
    ifCriteriaNotMet: (body.value('ifCriteriaNotMet') ?? 'GotoNextStep') as ApprovalStep['ifCriteriaNotMet'],
    goesBackWhenRejected: body.child('rejectBehavior')?.value('type') === 'BackToPrevious',
    approvalActions: actionsFrom(body.child('approvalActions')),
    rejectionActions: actionsFrom(body.child('rejectionActions')),
  };
}

function criteriaFrom(body: XmlElement | undefined): Criteria | null {
  if (body === undefined) return null;
  const items = body.all('criteriaItems').map((item) => ({
    field: item.value('field') ?? '',
    operation: item.value('operation') ?? 'equals',
    value: item.value('value') ?? '',
  }));
  return { items, logic: body.value('booleanFilter') ?? null, formula: body.value('formula') ?? null };
}

function actionsFrom(body: XmlElement | undefined): ActionReference[] {
  return (body?.all('action') ?? []).map((action) => ({
    name: action.value('name') ?? '',
    type: action.value('type') ?? '',
  }));
}
