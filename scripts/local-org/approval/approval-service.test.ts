import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { SObjectValue } from '../apex/values/sobject.ts';
import { TrialOrg } from '../dml/trial-org.testing.ts';
import type { ApprovalDecision, ApprovalOutcome } from '../org/services/approvals.ts';
import type { ApprovalMessage } from './field-updates.ts';

const update = (name: string, field: string, rest: string): string =>
  `<fieldUpdates><fullName>${name}</fullName><field>${field}</field><name>${name}</name><notifyAssignee>false</notifyAssignee><protected>false</protected>${rest}</fieldUpdates>`;
const literal = (name: string, value: string): string =>
  update(name, 'Status__c', `<literalValue>${value}</literalValue><operation>Literal</operation>`);
const action = (...names: string[]): string =>
  names
    .map((name) => `<action><name>${name}</name><type>${name === 'Tell' ? 'Alert' : 'FieldUpdate'}</type></action>`)
    .join('');
const approver = (type: string, name = ''): string =>
  `<approver>${name === '' ? '' : `<name>${name}</name>`}<type>${type}</type></approver>`;
const step = (name: string, who: string, more = ''): string =>
  `<approvalStep><name>${name}</name><label>${name}</label><allowDelegate>true</allowDelegate><assignedApprover>${who}<whenMultipleApprovers>FirstResponse</whenMultipleApprovers></assignedApprover>${more}</approvalStep>`;

const process = (
  steps: string,
  more = '',
): string => `<ApprovalProcess><active>true</active><allowRecall>true</allowRecall><allowedSubmitters><type>owner</type></allowedSubmitters>
  ${steps}
  <entryCriteria><criteriaItems><field>Wish__c.Status__c</field><operation>equals</operation><value>Draft</value></criteriaItems></entryCriteria>
  <finalApprovalActions>${action('Grant', 'Tell')}</finalApprovalActions><finalApprovalRecordLock>false</finalApprovalRecordLock>
  <finalRejectionActions>${action('Refuse')}</finalRejectionActions><finalRejectionRecordLock>false</finalRejectionRecordLock>
  <initialSubmissionActions>${action('Submit', 'Stamp')}</initialSubmissionActions><recallActions>${action('Withdraw')}</recallActions>
  <label>Wish approval</label><nextAutomatedApprover><useApproverFieldOfRecordOwner>false</useApproverFieldOfRecordOwner><userHierarchyField>Manager</userHierarchyField></nextAutomatedApprover>
  <recordEditability>AdminOnly</recordEditability>${more}</ApprovalProcess>`;
const twoSteps =
  step('Lead', approver('userHierarchyField', 'Manager'), `<approvalActions>${action('Review')}</approvalActions>`) +
  step('Team', approver('queue', 'Helpers'));

const files = (steps = twoSteps): Record<string, string> => ({
  'objects/Wish__c/Wish__c.object-meta.xml':
    '<CustomObject><label>Wish</label><sharingModel>Private</sharingModel><nameField><label>Name</label><type>Text</type></nameField></CustomObject>',
  'objects/Wish__c/fields/Status__c.field-meta.xml':
    '<CustomField><fullName>Status__c</fullName><label>Status</label><type>Text</type><length>40</length></CustomField>',
  'objects/Wish__c/fields/On__c.field-meta.xml':
    '<CustomField><fullName>On__c</fullName><label>On</label><type>Date</type></CustomField>',
  'objects/Wish__c/validationRules/Never.validationRule-meta.xml':
    '<ValidationRule><fullName>Never</fullName><active>true</active><errorConditionFormula>Status__c = "Approved"</errorConditionFormula><errorMessage>Only an approval approves.</errorMessage></ValidationRule>',
  'approvalProcesses/Wish__c.Wishes.approvalProcess-meta.xml': process(steps),
  'workflows/Wish__c.workflow-meta.xml': `<Workflow>${literal('Submit', 'Submitted')}${literal('Review', 'In Review')}${literal('Grant', 'Approved')}${literal('Refuse', 'Rejected')}${literal('Withdraw', 'Withdrawn')}
    ${update('Stamp', 'On__c', '<formula>TODAY()</formula><operation>Formula</operation>')}
    <alerts><fullName>Tell</fullName><description>It is granted</description><protected>false</protected><recipients><type>owner</type></recipients><senderType>CurrentUser</senderType><template>unfiled$public/Granted</template></alerts></Workflow>`,
});

interface Cast {
  org: TrialOrg;
  rep: string;
  boss: string;
  helper: string;
  outsider: string;
  wish: SObjectValue;
  sent: ApprovalMessage[];
}

function cast(steps?: string): Cast {
  const sent: ApprovalMessage[] = [];
  const org = new TrialOrg(files(steps), (_, message) => void sent.push(message));
  const user = (name: string, more: Record<string, string> = {}): string => {
    const record = org.record('User', { LastName: name, Username: `${name}@x.example`, ...more });
    org.org.store.insert(record);
    return record.id!;
  };
  const outsider = user('outsider');
  const boss = user('boss', { DelegatedApproverId: outsider });
  const rep = user('rep', { ManagerId: boss });
  const helper = user('helper');
  const queue = org.record('Group', { DeveloperName: 'Helpers', Name: 'Helpers', Type: 'Queue' });
  org.org.store.insert(queue);
  org.org.store.insert(org.record('GroupMember', { GroupId: queue.id, UserOrGroupId: helper }));
  org.as(rep);
  const wish = org.insert('Wish__c', { Name: 'A pony', Status__c: 'Draft' });
  return { org, rep, boss, helper, outsider, wish, sent };
}

const submit = ({ org, wish }: Cast): ApprovalOutcome =>
  org.org.approval.submit(org.tx, {
    objectId: wish.id!,
    comments: 'Please',
    submitterId: null,
    processName: null,
    skipEntryCriteria: false,
    nextApproverIds: [],
  });
const decide = (
  { org }: Cast,
  userId: string,
  workitemId: string,
  kind: ApprovalDecision['action'] = 'Approve',
): ApprovalOutcome => {
  org.as(userId);
  return org.org.approval.decide(org.tx, { workitemId, action: kind, comments: 'Seen', nextApproverIds: [] });
};
const status = ({ org, wish }: Cast): unknown => org.stored(wish, 'Status__c');

test('a submission asks the manager, locks the record and updates it', () => {
  const all = cast();
  let updates = 0;
  all.org.on('Wish__c after update', () => void updates++);

  const outcome = submit(all);

  assert.deepEqual([outcome.isSuccess, outcome.instanceStatus, outcome.newWorkitemIds.length], [true, 'Pending', 1]);
  assert.equal(status(all), 'Submitted');
  assert.equal(String(all.org.stored(all.wish, 'On__c')), '2026-11-21');
  assert.equal(updates, 1, 'Field updates of one group are one save, which fires triggers');
  assert.equal(all.org.org.approval.isLocked(all.org.tx, all.wish.id!), true);
  assert.equal(all.org.rows('ProcessInstanceWorkitem')[0]?.fields.get('ActorId'), all.boss);
  assert.equal(all.org.rows('ProcessDefinition')[0]?.fields.get('DeveloperName'), 'Wishes');
  assert.deepEqual(
    all.org.rows('ProcessInstanceStep').map((row) => [row.fields.get('StepStatus'), row.fields.get('Comments')]),
    [['Started', 'Please']],
  );
  assert.equal(
    all.org.save('update', all.org.record('Wish__c', { Id: all.wish.id, Name: 'Two' }))[0]?.errors[0]?.statusCode,
    'ENTITY_IS_LOCKED',
  );
});

test('two approvals end in the final one; validation rules do not stop its field update', () => {
  const all = cast();
  const first = decide(all, all.boss, submit(all).newWorkitemIds[0]!);
  assert.equal(status(all), 'In Review');

  const second = decide(all, all.helper, first.newWorkitemIds[0]!);

  assert.equal(second.instanceStatus, 'Approved');
  assert.equal(status(all), 'Approved');
  assert.equal(all.org.org.approval.isLocked(all.org.tx, all.wish.id!), false);
  assert.deepEqual(
    all.org.rows('ProcessInstanceStep').map((row) => row.fields.get('StepStatus')),
    ['Started', 'Approved', 'Approved'],
  );
  assert.equal(all.org.rows('ProcessInstanceWorkitem').length, 0);
  assert.deepEqual(
    all.org.rows('ProcessInstanceNode').map((row) => row.fields.get('NodeStatus')),
    ['Approved', 'Approved'],
  );
  assert.deepEqual(
    all.sent.map((message) => message.kind),
    ['assigned', 'assigned', 'alert'],
  );
  assert.deepEqual(all.sent[2]?.to, [all.rep]);
});

test('a rejection ends the request', () => {
  const all = cast();
  assert.equal(decide(all, all.boss, submit(all).newWorkitemIds[0]!, 'Reject').instanceStatus, 'Rejected');
  assert.equal(status(all), 'Rejected');
});

test('only those asked decide: the approver, a delegate, the queue, an administrator', () => {
  const all = cast();
  const item = submit(all).newWorkitemIds[0]!;
  const refused = decide(all, all.helper, item);
  assert.equal(refused.errors[0]?.statusCode, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
  const next = decide(all, all.outsider, item);
  assert.equal(next.isSuccess, true, 'The boss has delegated');
  assert.equal(decide(all, all.boss, next.newWorkitemIds[0]!).isSuccess, false);
  all.org.admins.add(all.outsider);
  assert.equal(decide(all, all.outsider, next.newWorkitemIds[0]!).instanceStatus, 'Approved');
});

test('the submitter may recall', () => {
  const all = cast();
  const item = submit(all).newWorkitemIds[0]!;
  assert.equal(decide(all, all.boss, item, 'Removed').isSuccess, false);
  assert.equal(decide(all, all.rep, item, 'Removed').instanceStatus, 'Removed');
  assert.equal(status(all), 'Withdrawn');
  assert.equal(all.org.rows('ProcessInstanceWorkitem').length, 0);
});

test("refusals leave nothing behind and speak the platform's words", () => {
  const all = cast();
  submit(all);
  assert.deepEqual(submit(all).errors[0], {
    statusCode: 'ALREADY_IN_PROCESS',
    message: 'Cannot submit object already in process.',
    fields: [],
  });
  const other = all.org.insert('Wish__c', { Status__c: 'Other' });
  assert.equal(submit({ ...all, wish: other }).errors[0]?.statusCode, 'NO_APPLICABLE_PROCESS');
  all.org.as(all.helper);
  const lonely = all.org.insert('Wish__c', { Status__c: 'Draft' });
  assert.equal(submit({ ...all, wish: lonely }).errors[0]?.statusCode, 'MANAGER_NOT_DEFINED');
  assert.equal(all.org.stored(lonely, 'Status__c'), 'Draft');
  assert.equal(all.org.rows('ProcessInstance').length, 1);
});

test('a failing field update undoes the decision', () => {
  const all = cast();
  const item = submit(all).newWorkitemIds[0]!;
  all.org.on(
    'Wish__c before update',
    (_, { newRecords }) => void (newRecords![0]!.errors = [{ message: 'No seat is left.', field: null }]),
  );

  const outcome = decide(all, all.boss, item);

  assert.deepEqual(
    outcome.errors.map((error) => error.message),
    ['No seat is left.'],
  );
  assert.equal(all.org.rows('ProcessInstanceWorkitem')[0]?.id, item);
});

test('a step whose criteria are not met is passed over; rejection may go back a step', () => {
  const skipped = `<entryCriteria><formula>Name = "Never"</formula></entryCriteria><ifCriteriaNotMet>GotoNextStep</ifCriteriaNotMet>`;
  const all = cast(
    step('Lead', approver('userHierarchyField', 'Manager'), skipped) + step('Team', approver('queue', 'Helpers')),
  );
  const outcome = submit(all);
  assert.equal(all.org.rows('ProcessInstanceNode')[0]?.fields.get('ProcessNodeName'), 'Team');
  assert.equal(decide(all, all.helper, outcome.newWorkitemIds[0]!).instanceStatus, 'Approved');

  const back = cast(
    twoSteps.replace(
      '<assignedApprover><approver><name>Helpers',
      '<rejectBehavior><type>BackToPrevious</type></rejectBehavior><assignedApprover><approver><name>Helpers',
    ),
  );
  const second = decide(back, back.boss, submit(back).newWorkitemIds[0]!);
  const third = decide(back, back.helper, second.newWorkitemIds[0]!, 'Reject');
  assert.equal(third.instanceStatus, 'Pending');
  assert.equal(back.org.rows('ProcessInstanceWorkitem')[0]?.fields.get('ActorId'), back.boss);
});
