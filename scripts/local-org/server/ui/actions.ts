/** What can be done with a record: standard actions and the project's quick actions, as far as the user may. */
import type { Transaction } from '../../org/transaction.ts';
import type { Component, XmlElement } from '../../project/types.ts';
import type { SObjectType } from '../../schema/types.ts';
import type { ActionInfo, ApprovalState, ObjectSummary } from './types.ts';

/** @param named action names of the page's highlights panel; they win over the layout's */
export function actionsOf(
  tx: Transaction,
  type: SObjectType,
  summary: ObjectSummary,
  layout: XmlElement | null,
  named: readonly string[],
  approval: ApprovalState | null,
  isLocked: boolean,
): ActionInfo[] {
  const ofLayout =
    layout
      ?.child('platformActionList')
      ?.all('platformActionListItems')
      .map((item) => item.value('actionName') ?? '') ?? [];
  const ofQuickList =
    layout
      ?.child('quickActionList')
      ?.all('quickActionListItems')
      .map((item) => item.value('quickActionName') ?? '') ?? [];
  const names = named.length > 0 ? named : ofLayout.length > 0 ? ofLayout : [...ofQuickList, 'Edit', 'Delete'];
  const actions = names
    .map((name) => actionOf(tx, type, summary, name, isLocked))
    .filter((each): each is ActionInfo => each !== null);
  if (approval?.workitemId != null) {
    actions.unshift(
      { name: 'Approve', label: 'Approve', kind: 'approve', target: null, fields: [] },
      { name: 'Reject', label: 'Reject', kind: 'reject', target: null, fields: [] },
    );
  }
  if (approval?.canSubmit === true && !actions.some((each) => each.kind === 'submit'))
    actions.push({ name: 'Submit', label: 'Submit for approval', kind: 'submit', target: null, fields: [] });
  if (approval?.canRecall === true)
    actions.push({ name: 'Recall', label: 'Recall approval request', kind: 'recall', target: null, fields: [] });
  return [...new Map(actions.map((each) => [each.name, each])).values()];
}

function actionOf(
  tx: Transaction,
  type: SObjectType,
  summary: ObjectSummary,
  name: string,
  isLocked: boolean,
): ActionInfo | null {
  const plain = { name, target: null, fields: [] };
  switch (name) {
    case 'Edit':
      return summary.canEdit && !isLocked ? { ...plain, label: 'Edit', kind: 'edit' } : null;
    case 'Delete':
      return summary.canDelete && !isLocked ? { ...plain, label: 'Delete', kind: 'delete' } : null;
    case 'Submit':
      return null;
  }
  const quick = quickAction(tx, type, name);
  return quick === null ? null : ofQuickAction(tx, name, quick);
}

function quickAction(tx: Transaction, type: SObjectType, name: string): Component | null {
  const short = name.replace(/^QuickAction\./, '');
  const all = tx.org.project.components.get('QuickAction') ?? [];
  return (
    all.find((each) => each.fullName === short) ?? all.find((each) => each.fullName === `${type.name}.${short}`) ?? null
  );
}

function ofQuickAction(tx: Transaction, name: string, { fullName, body }: Component): ActionInfo | null {
  const label = body.value('label') ?? fullName.split('.').at(-1) ?? fullName;
  const fields =
    body
      .child('quickActionLayout')
      ?.all('quickActionLayoutColumns')
      .flatMap((column) => column.all('quickActionLayoutItems'))
      .map((item) => item.value('field') ?? '')
      .filter(Boolean) ?? [];
  const object = body.value('targetObject') ?? null;
  switch (body.value('type')) {
    case 'LightningWebComponent': {
      const component = body.value('lightningWebComponent') ?? '';
      return { name, label, kind: isHeadless(tx, component) ? 'headless' : 'lwc', target: component, fields };
    }
    case 'Create':
      return object !== null && tx.org.access.object(tx, object).create
        ? { name, label, kind: 'create', target: object, fields }
        : null;
    case 'Update':
      return { name, label, kind: 'update', target: object, fields };
    default:
      return null;
  }
}

/** `<actionType>Action</actionType>` in the component's js-meta.xml. */
function isHeadless(tx: Transaction, component: string): boolean {
  const meta = tx.org.project.lwc.find((bundle) => bundle.name === component)?.meta;
  return (
    meta
      ?.child('targetConfigs')
      ?.all('targetConfig')
      .some((config) => config.value('actionType') === 'Action') ?? false
  );
}
