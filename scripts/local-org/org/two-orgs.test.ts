/** One database file in the hands of two processes, each with an org of its own. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadUser } from '../apex/runtime/current-user.ts';
import { runInTransaction } from '../apex/runtime/transaction.ts';
import { LockTimeout } from '../database/driver.ts';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { createOrg, type CreatedOrg } from './create-org.ts';
import { findUser } from './find-user.ts';
import type { Transaction } from './transaction.ts';

const files = {
  'objects/Thing__c/Thing__c.object-meta.xml':
    '<CustomObject><label>Thing</label><pluralLabel>Things</pluralLabel><sharingModel>Private</sharingModel><deploymentStatus>Deployed</deploymentStatus><nameField><label>No</label><type>AutoNumber</type><displayFormat>T-{000}</displayFormat></nameField></CustomObject>',
  'objects/Limit__c/Limit__c.object-meta.xml':
    '<CustomObject><label>Limit</label><customSettingsType>Hierarchy</customSettingsType><visibility>Public</visibility></CustomObject>',
  'objects/Limit__c/fields/Most__c.field-meta.xml':
    '<CustomField><fullName>Most__c</fullName><label>Most</label><type>Number</type><precision>4</precision><scale>0</scale></CustomField>',
  'permissionsets/Things.permissionset-meta.xml':
    '<PermissionSet><label>Things</label><objectPermissions><object>Thing__c</object><allowRead>true</allowRead><allowCreate>true</allowCreate><allowEdit>true</allowEdit><allowDelete>false</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions></PermissionSet>',
};

function twoOrgs(): readonly [CreatedOrg, CreatedOrg] {
  const projectDir = projectFolderOf(files);
  const database = join(projectDir, '.local-org', 'org.db');
  const first = createOrg({ projectDir, database });
  return [first, createOrg({ projectDir, database })];
}

function as<T>(org: CreatedOrg, userId: string, work: (tx: Transaction) => T): T {
  return runInTransaction(org, loadUser(org, userId), 'sync', work);
}

const run = (org: CreatedOrg, apex: string): string[] =>
  as(org, org.administratorId, (tx) => {
    org.program.executeAnonymous(tx, apex);
    return tx.debug.map(({ text }) => text);
  });

test('ids, auto numbers and settings of one process follow those of the other', () => {
  const [first, second] = twoOrgs();
  const insert =
    'Thing__c t = new Thing__c(); insert t; System.debug([SELECT Name FROM Thing__c WHERE Id = :t.Id].Name);';

  const names = [run(first, insert), run(second, insert), run(first, insert)].flat();
  run(second, 'insert new Limit__c(SetupOwnerId = UserInfo.getOrganizationId(), Most__c = 7);');

  assert.deepEqual(names, ['T-001', 'T-002', 'T-003']);
  assert.deepEqual(run(first, 'System.debug(Limit__c.getOrgDefaults().Most__c);'), ['7']);
});

test('what the other process grants or shares counts from the next transaction on', () => {
  const [first, second] = twoOrgs();
  run(
    first,
    `insert new Thing__c();
    insert new User(Username = 'bo@hello.example', LastName = 'Bo', Email = 'bo@hello.example', Alias = 'bo', TimeZoneSidKey = 'UTC', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id);`,
  );
  const bo = findUser(first, 'bo@hello.example');
  const mayRead = (): boolean => as(first, bo, (tx) => first.access.object(tx, 'Thing__c').read);
  const sees = (): number =>
    as(first, bo, (tx) => {
      const options = { access: 'system', sharing: 'with', bind: () => null } as const;
      return first.query.run(tx, first.query.parse(tx, 'SELECT Id FROM Thing__c'), options).records.length;
    });
  const before = [mayRead(), sees()];
  run(
    second,
    `User bo = [SELECT Id FROM User WHERE Username = 'bo@hello.example'];
    insert new PermissionSetAssignment(AssigneeId = bo.Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Things'].Id);`,
  );
  run(
    second,
    `insert new Thing__Share(ParentId = [SELECT Id FROM Thing__c].Id, UserOrGroupId = [SELECT Id FROM User WHERE Username = 'bo@hello.example'].Id, AccessLevel = 'Read', RowCause = 'Manual');`,
  );

  assert.deepEqual(
    [before, [mayRead(), sees()]],
    [
      [false, 0],
      [true, 1],
    ],
  );
});

test('rows that another process holds too long cannot be locked for a query, nor saved', () => {
  const [first] = twoOrgs();
  run(first, 'insert new Thing__c();');
  const { driver } = first.store;
  const lock = driver.lock.bind(driver);
  const held = (apex: string): string => {
    driver.lock = () => {
      throw new LockTimeout(null);
    };
    try {
      run(first, apex);
      return '';
    } catch (error) {
      return (error as Error).message;
    } finally {
      driver.lock = lock;
    }
  };

  assert.match(held('Thing__c t = [SELECT Id FROM Thing__c FOR UPDATE];'), /^Record Currently Unavailable/);
  assert.match(
    held('update [SELECT Id FROM Thing__c];'),
    /first error: UNABLE_TO_LOCK_ROW, unable to obtain exclusive access to this record or 1 records: \w{18}/,
  );
  assert.equal(held('System.debug([SELECT Id FROM Thing__c].size());'), '');
});
