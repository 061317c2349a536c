/** What a nested query tells of an approval: the steps that were taken and the requests that wait. */
import { join } from 'node:path';
import { test } from 'node:test';
import { loadUser } from '../apex/runtime/current-user.ts';
import { runInTransaction } from '../apex/runtime/transaction.ts';
import { createOrg } from '../org/create-org.ts';
import { projectFolderOf } from '../project/project-of.testing.ts';

const files = {
  'approvalProcesses/Account.Check.approvalProcess-meta.xml':
    '<ApprovalProcess><active>true</active><allowRecall>true</allowRecall><allowedSubmitters><type>owner</type></allowedSubmitters><approvalStep><allowDelegate>false</allowDelegate><assignedApprover><approver><name>admin@local.example</name><type>user</type></approver><whenMultipleApprovers>FirstResponse</whenMultipleApprovers></assignedApprover><label>One</label><name>One</name></approvalStep><enableMobileDeviceAccess>false</enableMobileDeviceAccess><finalApprovalRecordLock>false</finalApprovalRecordLock><finalRejectionRecordLock>false</finalRejectionRecordLock><label>Check</label><recordEditability>AdminOnly</recordEditability><showApprovalHistory>true</showApprovalHistory></ApprovalProcess>',
  // Its naming of ProcessInstanceHistory must not make that the field history of ProcessInstance.
  'classes/Story.cls': `public class Story {
    public static String told(Id recordId) {
      List<String> steps = new List<String>();
      for (ProcessInstance each : [
        SELECT (SELECT StepStatus, IsPending, Comments, Actor.Name, TargetObjectId FROM StepsAndWorkitems ORDER BY IsPending, Id)
        FROM ProcessInstance WHERE TargetObjectId = :recordId
      ])
        for (ProcessInstanceHistory step : each.StepsAndWorkitems) {
          Assert.areEqual(recordId, step.TargetObjectId);
          steps.add(step.StepStatus + ':' + step.Actor.Name + ':' + step.IsPending + ':' + step.Comments);
        }
      return String.join(steps, ' ');
    }
  }`,
};

test('steps and requests of an approval are read together, as their state is', () => {
  const projectDir = projectFolderOf(files);
  const org = createOrg({ projectDir, database: join(projectDir, '.local-org', 'org.db') });
  runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) =>
    org.program.executeAnonymous(
      tx,
      `Account one = new Account(Name = 'One');
       insert one;
       Approval.ProcessSubmitRequest request = new Approval.ProcessSubmitRequest();
       request.setObjectId(one.Id);
       request.setComments('please');
       Id workitem = Approval.process(request).getNewWorkitemIds()[0];
       Assert.areEqual('Started:Ada Admin:false:please Pending:Ada Admin:true:null', Story.told(one.Id));
       Assert.areEqual(
         1,
         [SELECT (SELECT Id FROM StepsAndWorkitems WHERE StepStatus = 'pending') FROM ProcessInstance].StepsAndWorkitems.size()
       );
       Approval.ProcessWorkitemRequest decision = new Approval.ProcessWorkitemRequest();
       decision.setWorkitemId(workitem);
       decision.setAction('Approve');
       decision.setComments('fine');
       Approval.process(decision);
       Assert.areEqual('Started:Ada Admin:false:please Approved:Ada Admin:false:fine', Story.told(one.Id));`,
    ),
  );
});
