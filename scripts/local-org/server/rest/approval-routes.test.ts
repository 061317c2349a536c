import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servedOrg } from '../served-org.testing.ts';

const { get, post } = servedOrg({
  'approvalProcesses/Account.Check.approvalProcess-meta.xml':
    '<ApprovalProcess><active>true</active><allowRecall>true</allowRecall><allowedSubmitters><type>owner</type></allowedSubmitters><approvalStep><allowDelegate>false</allowDelegate><assignedApprover><approver><name>admin@local.example</name><type>user</type></approver><whenMultipleApprovers>FirstResponse</whenMultipleApprovers></assignedApprover><label>One</label><name>One</name></approvalStep><enableMobileDeviceAccess>false</enableMobileDeviceAccess><finalApprovalRecordLock>false</finalApprovalRecordLock><finalRejectionRecordLock>false</finalRejectionRecordLock><label>Check</label><recordEditability>AdminOnly</recordEditability><showApprovalHistory>true</showApprovalHistory></ApprovalProcess>',
});
const path = '/services/data/v66.0/process/approvals';

interface Outcome {
  readonly success: boolean;
  readonly instanceStatus: string | null;
  readonly newWorkitemIds: readonly string[];
  readonly errors: readonly { readonly statusCode: string }[];
}

const decide = async (request: object): Promise<Outcome> =>
  ((await post(path, { requests: [request] })).body as Outcome[])[0]!;

test('a record is submitted and approved', async () => {
  const { body } = await post('/services/data/v66.0/sobjects/Account', { Name: 'One' });
  const contextId = (body as { id: string }).id;

  const submitted = await decide({ actionType: 'Submit', contextId, comments: 'please' });
  assert.deepEqual([submitted.success, submitted.instanceStatus], [true, 'Pending']);
  const approved = await decide({ actionType: 'Approve', contextId: submitted.newWorkitemIds[0] });
  assert.deepEqual([approved.success, approved.instanceStatus], [true, 'Approved']);
});

test('processes are listed by their object', async () => {
  const { approvals } = (await get(path)).body as { approvals: Record<string, { name: string }[]> };

  assert.deepEqual(
    approvals['Account']?.map(({ name }) => name),
    ['Check'],
  );
});

test('what is no action, no record and no list is refused', async () => {
  const contextId = '001000000000999AAA';
  assert.equal((await post(path, { requests: [{ actionType: 'Nod', contextId }] })).status, 400);
  assert.equal((await post(path, { requests: [{ actionType: 'Submit', contextId }] })).status, 404);
  assert.equal((await post(path, {})).status, 400);
});
