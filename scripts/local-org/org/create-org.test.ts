import { strict as assert } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { createClock } from './clock.ts';
import { createOrg } from './create-org.ts';
import type { CreatedOrg } from './create-org.ts';
import { Deployment } from './deploy/deployment.ts';
import { seedUsers } from './seed/users.ts';

const files = {
  'permissionsets/Reader.permissionset-meta.xml': `<PermissionSet><label>Reader</label><customPermissions><name>Special</name><enabled>true</enabled></customPermissions>
    <objectPermissions><object>Account</object><allowRead>true</allowRead></objectPermissions><userPermissions><name>ViewSetup</name><enabled>true</enabled></userPermissions></PermissionSet>`,
  'permissionsetgroups/Readers.permissionsetgroup-meta.xml':
    '<PermissionSetGroup><label>Readers</label><permissionSets>Reader</permissionSets></PermissionSetGroup>',
  'customPermissions/Special.customPermission-meta.xml': '<CustomPermission><label>Special</label></CustomPermission>',
  'roles/Boss.role-meta.xml': '<Role><name>Boss</name></Role>',
  'roles/Clerk.role-meta.xml': '<Role><name>Clerk</name><parentRole>Boss</parentRole></Role>',
  'queues/Desk.queue-meta.xml':
    '<Queue><name>Desk</name><queueSobject><sobjectType>Case</sobjectType></queueSobject><queueMembers><roles><role>Clerk</role></roles><users><user>bo@example.com</user></users></queueMembers></Queue>',
  'settings/Company.settings-meta.xml':
    '<CompanySettings><fiscalYear><startMonth>February</startMonth></fiscalYear></CompanySettings>',
};

function rows(org: CreatedOrg, sql: string): unknown[][] {
  return org.store.driver.prepare(sql).all();
}

test('metadata becomes rows, once, however often it is deployed', () => {
  const projectDir = projectFolderOf(files);
  const database = join(projectDir, '.local-org', 'org.db');
  createOrg({ projectDir, database }).close();

  const org = createOrg({ projectDir, database });

  assert.equal(org.fiscalYearStartMonth, 2);
  assert.deepEqual(
    rows(
      org,
      `SELECT p."Type", count(*), count(DISTINCT s."Id") FROM "Period" p JOIN "FiscalYearSettings" s ON s."Id" = p."FiscalYearSettingsId" GROUP BY 1`,
    ),
    [
      ['Month', 84, 7],
      ['Quarter', 28, 7],
      ['Year', 7, 7],
    ],
  );
  const named = `SELECT "FullyQualifiedLabel" FROM "Period" WHERE "StartDate" = '${new Date().getFullYear()}-02-01' ORDER BY "Type"`;
  const year = new Date().getFullYear() + 1;
  assert.deepEqual(rows(org, named).flat(), [`February FY ${year}`, `Q1 FY ${year}`, `FY ${year}`]);
  assert.deepEqual(rows(org, 'SELECT "Alias", "UserType" FROM "User" ORDER BY "Id"'), [
    ['admin', 'Standard'],
    ['autoproc', 'AutomatedProcess'],
  ]);
  assert.deepEqual(rows(org, `SELECT "PermissionsViewSetup" FROM "PermissionSet" WHERE "Name" = 'Reader'`), [[1]]);
  assert.deepEqual(
    rows(
      org,
      'SELECT s."Name", g."DeveloperName" FROM "PermissionSetGroupComponent" c JOIN "PermissionSet" s ON s."Id" = c."PermissionSetId" JOIN "PermissionSetGroup" g ON g."Id" = c."PermissionSetGroupId"',
    ),
    [['Reader', 'Readers']],
  );
  assert.deepEqual(
    rows(
      org,
      'SELECT c."DeveloperName", p."DeveloperName" FROM "UserRole" c JOIN "UserRole" p ON p."Id" = c."ParentRoleId"',
    ),
    [['Clerk', 'Boss']],
  );
  assert.deepEqual(rows(org, 'SELECT "SobjectType" FROM "QueueSobject"'), [['Case']]);
  assert.equal(rows(org, 'SELECT 1 FROM "SetupEntityAccess"').length, 1);
  assert.equal(rows(org, 'SELECT 1 FROM "OpportunityStage" WHERE "IsWon" = 1').length, 1);
  org.close();
});

test('users come with role, manager, permission sets and queues', () => {
  const projectDir = projectFolderOf(files);
  mkdirSync(join(projectDir, 'config/users'), { recursive: true });
  const user = (name: string, more: object): void =>
    writeFileSync(
      join(projectDir, `config/users/${name}.json`),
      JSON.stringify({
        Username: `${name}@example.com`,
        LastName: name,
        Email: `${name}@example.com`,
        Alias: name,
        ...more,
      }),
    );
  user('bo', { FirstName: 'B', UserRole: 'Boss', profileName: 'Standard User', permsets: ['Readers'] });
  user('cy', { UserRole: 'Clerk', Manager: 'bo@example.com', profileName: 'Standard User', permsets: ['Reader'] });
  const org = createOrg({ projectDir, database: ':memory:' });
  const deployment = new Deployment(org.project, org.store, 0, org.administratorId);

  seedUsers(deployment, 'config/users');
  seedUsers(deployment, 'config/users');

  assert.deepEqual(
    rows(
      org,
      'SELECT u."Name", m."Name", r."DeveloperName" FROM "User" u JOIN "User" m ON m."Id" = u."ManagerId" JOIN "UserRole" r ON r."Id" = u."UserRoleId"',
    ),
    [['cy', 'B bo', 'Clerk']],
  );
  assert.deepEqual(
    rows(
      org,
      'SELECT u."Alias", s."Type" FROM "PermissionSetAssignment" a JOIN "User" u ON u."Id" = a."AssigneeId" JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId" WHERE s."IsOwnedByProfile" = 0 ORDER BY 1',
    ),
    [
      ['bo', 'Group'],
      ['cy', 'Regular'],
    ],
  );
  assert.equal(rows(org, 'SELECT 1 FROM "GroupMember"').length, 2);
});

test('a clock that is set goes on from there', () => {
  const clock = createClock(1_000);

  const first = clock.now();
  clock.set(5_000_000);

  assert.ok(first >= 1_000 && first < 5_000);
  assert.ok(clock.now() >= 5_000_000 && clock.now() < 5_010_000);
  clock.reset();
  assert.ok(clock.now() > 1_700_000_000_000);
});
