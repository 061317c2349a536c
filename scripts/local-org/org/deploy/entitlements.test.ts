/** Entitlement processes and milestone types of a project are rows. */
import { test } from 'node:test';
import { loadUser } from '../../apex/runtime/current-user.ts';
import { runInTransaction } from '../../apex/runtime/transaction.ts';
import { projectFolderOf } from '../../project/project-of.testing.ts';
import { createOrg } from '../create-org.ts';

const files = {
  'classes/Names.cls': 'public class Names { SlaProcess process; MilestoneType milestone; Entitlement entitlement; }',
  'classes/Names.cls-meta.xml': '<ApexClass><apiVersion>62.0</apiVersion><status>Active</status></ApexClass>',
  'entitlementProcesses/gold_v2.entitlementProcess-meta.xml':
    '<EntitlementProcess><SObjectType>Case</SObjectType><active>true</active><businessHours>Default</businessHours><entryStartDateField>Case.CreatedDate</entryStartDateField><name>Gold</name></EntitlementProcess>',
  'milestoneTypes/First Answer.milestoneType-meta.xml':
    '<MilestoneType><description>Say hello</description><recurrenceType>none</recurrenceType></MilestoneType>',
};

test('an entitlement names the process that the project has', () => {
  const org = createOrg({ projectDir: projectFolderOf(files), database: ':memory:' });

  runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) =>
    org.program.executeAnonymous(
      tx,
      `SlaProcess gold = [SELECT Name, IsActive, BusinessHours.IsDefault FROM SlaProcess WHERE NameNorm = 'gold_v2'];
       Assert.isTrue(gold.IsActive && gold.BusinessHours.IsDefault);
       Account owner = new Account(Name = 'Owner');
       insert owner;
       insert new Entitlement(Name = 'Answers', AccountId = owner.Id, SlaProcessId = gold.Id);
       Assert.areEqual('Gold', [SELECT SlaProcess.Name FROM Entitlement].SlaProcess.Name);
       Assert.areEqual('Say hello', [SELECT Description FROM MilestoneType WHERE Name = 'First Answer'].Description);`,
    ),
  );
  org.close();
});
