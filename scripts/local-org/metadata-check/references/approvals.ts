/** Approval processes and the workflow actions they use. Source: Metadata API Developer Guide, "ApprovalProcess". */
import type { Checking } from '../checking.ts';
import { metadataErrors } from '../../errors/metadata-errors.ts';
import type { Component, XmlElement } from '../../project/types.ts';
import type { SObjectType } from '../../schema/types.ts';

/** Workflow action type → element of the object's workflow file. */
const listOfAction: Readonly<Record<string, string>> = {
  FieldUpdate: 'fieldUpdates',
  Alert: 'alerts',
  Task: 'tasks',
  OutboundMessage: 'outboundMessages',
};

export function checkApprovals(checking: Checking): void {
  for (const component of checking.components('ApprovalProcess')) checkProcess(checking, component);
  for (const { fullName, path, body } of checking.components('Workflow')) {
    const object = checking.object(fullName, path, body);
    if (object === undefined) continue;
    for (const update of body.all('fieldUpdates')) {
      const name = update.child('field');
      const target = targetOf(checking, object, update);
      const field =
        name === undefined || target === undefined ? undefined : checking.field(target, name.text, path, name);
      const literal = update.child('literalValue');
      const isUnknown =
        field?.kind === 'Picklist' &&
        literal !== undefined &&
        !field.picklist.some((value) => value.value === literal.text);
      if (field !== undefined && isUnknown)
        checking.fault(
          metadataErrors.unknownValue,
          path,
          literal,
          `${target?.name}.${field.name}`,
          literal?.text ?? '',
        );
      const formula = update.child('formula');
      if (formula !== undefined)
        checking.checkFormula(
          object.name,
          formula.text,
          path,
          formula,
          `Field update ${update.value('fullName') ?? ''}`,
        );
    }
    for (const template of body.all('alerts').flatMap((alert) => alert.all('template')))
      needTemplate(checking, path, template);
  }
}

/** A field update may change the record that a reference leads to, or the object by its name. */
function targetOf(checking: Checking, object: SObjectType, update: XmlElement): SObjectType | undefined {
  const name = update.value('targetObject');
  if (name === undefined) return object;
  const parent = object.fields.get(name.toLowerCase())?.referenceTo[0];
  return checking.schema.object(parent ?? name);
}

function checkProcess(checking: Checking, { fullName, path, body }: Component): void {
  const objectName = fullName.slice(0, fullName.indexOf('.'));
  const object = checking.object(objectName, path, body);
  if (object === undefined) return;
  for (const field of body.child('approvalPageFields')?.all('field') ?? [])
    checking.field(object, field.text, path, field);
  const criteria = [
    body.child('entryCriteria'),
    ...body.all('approvalStep').map((step) => step.child('entryCriteria')),
  ];
  for (const entry of criteria) {
    for (const field of entry?.all('criteriaItems').flatMap((item) => item.all('field')) ?? []) {
      if (field.text.startsWith(`${objectName}.`)) checking.qualifiedField(field.text, path, field);
    }
    const formula = entry?.child('formula');
    if (formula !== undefined)
      checking.checkFormula(objectName, formula.text, path, formula, `Approval process ${fullName}`);
  }
  for (const list of ['initialSubmissionActions', 'finalApprovalActions', 'finalRejectionActions', 'recallActions'])
    checkActions(checking, objectName, path, body.child(list));
  for (const step of body.all('approvalStep')) {
    checkActions(checking, objectName, path, step.child('approvalActions'));
    checkActions(checking, objectName, path, step.child('rejectionActions'));
    for (const approver of step.child('assignedApprover')?.all('approver') ?? [])
      checkApprover(checking, path, objectName, approver);
  }
  const template = body.child('emailTemplate');
  if (template !== undefined) needTemplate(checking, path, template);
}

function checkActions(checking: Checking, object: string, path: string, actions: XmlElement | undefined): void {
  const workflow = checking.components('Workflow').find((component) => component.fullName === object);
  for (const action of actions?.all('action') ?? []) {
    const list = listOfAction[action.value('type') ?? ''];
    const name = action.value('name') ?? '';
    if (list !== undefined && !(workflow?.body.all(list) ?? []).some((entry) => entry.value('fullName') === name)) {
      checking.fault(metadataErrors.unknownComponent, path, action, 'workflow action', `${object}.${name}`);
    }
  }
}

function checkApprover(checking: Checking, path: string, objectName: string, approver: XmlElement): void {
  const name = approver.child('name');
  const object = checking.schema.object(objectName);
  if (name === undefined || object === undefined) return;
  if (approver.value('type') === 'queue') checking.need('Queue', name.text, path, name);
  if (approver.value('type') === 'relatedUserField') checking.field(object, name.text, path, name);
}

function needTemplate(checking: Checking, path: string, template: XmlElement): void {
  // Templates of the platform's own folders are not in a project.
  if (!template.text.startsWith('unfiled$public/')) checking.need('EmailTemplate', template.text, path, template);
}
