import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallCompany } from './small-company.testing.ts';

test('an administrator may do everything but has no custom permission by itself', () => {
  const { by } = smallCompany();
  const { tx } = by('admin');
  const { access } = tx.org;
  assert.deepEqual(access.object(tx, 'Project__c'), {
    read: true,
    create: true,
    edit: true,
    delete: true,
    viewAll: true,
    modifyAll: true,
  });
  assert.deepEqual(access.field(tx, 'Project__c', 'Budget__c'), { read: true, edit: true });
  assert.equal(access.field(tx, 'Project__c', 'IsBig__c').edit, false, 'Nobody edits a formula');
  assert.equal(access.apexClass(tx, 'Anything'), true);
  assert.equal(access.userPermission(tx, 'ModifyAllData'), true);
  assert.equal(access.customPermission(tx, 'Plan'), false);
  assert.equal(access.visibleRows(tx, 'Project__c', 't'), null);
});

test('a permission set gives exactly what it lists', () => {
  const { by } = smallCompany();
  const { tx } = by('rep');
  const { access } = tx.org;
  const { read, create, edit, delete: deletes } = access.object(tx, 'project__C');
  assert.deepEqual([read, create, edit, deletes], [true, true, true, false]);
  assert.equal(access.object(tx, 'Lead').read, false);
  assert.deepEqual(access.field(tx, 'Project__c', 'budget__c'), { read: true, edit: true });
  assert.deepEqual(access.field(tx, 'Project__c', 'Stage__c'), { read: true, edit: false });
  assert.deepEqual(access.field(tx, 'Project__c', 'DueOn__c'), { read: false, edit: false });
  assert.equal(access.field(tx, 'Project__c', 'Name').read, true, 'Names need no permission');
  assert.equal(access.field(tx, 'Account', 'Industry').read, false, 'Standard fields need one under minimum access');
  assert.equal(access.customPermission(tx, 'Plan'), true);
  assert.deepEqual([access.apexClass(tx, 'PlanController.Row'), access.apexClass(tx, 'Other')], [true, false]);
  assert.deepEqual([access.tab(tx, 'Project__c'), access.tab(tx, 'Step__c')], ['Visible', 'Hidden']);
  assert.deepEqual([access.app(tx, 'Planning'), access.app(tx, 'Sales')], [true, false]);
});

test('what a permission set gives of tasks it gives of events', () => {
  const company = smallCompany({
    'permissionsets/Planner.permissionset-meta.xml':
      '<PermissionSet><label>Planner</label><fieldPermissions><field>Task.Type</field><readable>true</readable><editable>false</editable></fieldPermissions></PermissionSet>',
  });
  const { tx } = company.by('rep');
  assert.deepEqual(tx.org.access.field(tx, 'Event', 'Type'), { read: true, edit: false });
  const { tx: without } = smallCompany().by('rep');
  assert.equal(without.org.access.field(without, 'Event', 'Type').read, false, 'The kind of an activity needs one');
  assert.equal(without.org.access.field(without, 'Event', 'Subject').read, true);
});

test('muting takes away within its group only', () => {
  const company = smallCompany();
  const user = company.put('User', { LastName: 'muted', Username: 'muted@x.y', ProfileId: company.minimum });
  const group = company.put('PermissionSetGroup', { DeveloperName: 'Planners', MasterLabel: 'Planners' });
  company.put('PermissionSetAssignment', { AssigneeId: user, PermissionSetGroupId: group });
  const { tx } = company.as(user);
  const { access } = tx.org;

  assert.deepEqual(access.field(tx, 'Project__c', 'Budget__c'), { read: true, edit: false });
  assert.equal(access.customPermission(tx, 'Plan'), false);

  company.assign(user);
  assert.deepEqual(
    access.field(tx, 'Project__c', 'Budget__c'),
    { read: true, edit: true },
    'The set itself, assigned directly, is not muted',
  );
});

test('a group may be assigned by the permission set that stands for it', () => {
  const company = smallCompany();
  const user = company.put('User', { LastName: 'grouped', Username: 'grouped@x.y', ProfileId: company.minimum });
  const group = company.put('PermissionSetGroup', { DeveloperName: 'Planners', MasterLabel: 'Planners' });
  const set = company.put('PermissionSet', { Name: 'X1', Label: 'Planners', PermissionSetGroupId: group });
  company.put('PermissionSetAssignment', { AssigneeId: user, PermissionSetId: set });
  const { tx } = company.as(user);
  assert.equal(tx.org.access.object(tx, 'Project__c').edit, true);
});

test('permission sets made in Apex count by their rows', () => {
  const company = smallCompany();
  const user = company.put('User', { LastName: 'made', Username: 'made@x.y', ProfileId: company.minimum });
  const set = company.put('PermissionSet', { Name: 'Made', Label: 'Made', PermissionsViewAllData: true });
  company.put('ObjectPermissions', {
    ParentId: set,
    SobjectType: 'Step__c',
    PermissionsRead: true,
    PermissionsEdit: true,
  });
  company.put('FieldPermissions', {
    ParentId: set,
    SobjectType: 'Step__c',
    Field: 'Step__c.Effort__c',
    PermissionsRead: true,
  });
  company.put('PermissionSetAssignment', { AssigneeId: user, PermissionSetId: set });
  const { tx } = company.as(user);
  const { access } = tx.org;
  assert.equal(access.object(tx, 'Step__c').edit, true);
  assert.deepEqual(access.field(tx, 'Step__c', 'Effort__c'), { read: true, edit: false });
  assert.equal(access.object(tx, 'Lead').read, true, 'View All Data reads every object');
});

test('a standard user starts with the standard objects and their fields', () => {
  const company = smallCompany();
  const profile = company.put('Profile', { Name: 'Standard User' });
  const { tx } = company.as(company.put('User', { LastName: 'std', Username: 'std@x.y', ProfileId: profile }), profile);
  const { access } = tx.org;
  assert.equal(access.object(tx, 'Account').delete, true);
  assert.equal(access.object(tx, 'Campaign').edit, false);
  assert.equal(access.object(tx, 'Project__c').read, false);
  assert.deepEqual(access.field(tx, 'Account', 'Industry'), { read: true, edit: true });
  assert.deepEqual(access.field(tx, 'Contact', 'DoNotCall'), { read: false, edit: false }, 'Shown when asked to only');
  assert.equal(access.tab(tx, 'standard-Account'), 'Visible');
  assert.equal(access.object(tx, 'Task').create, true, 'Activities need no object permission');
  assert.deepEqual([access.object(tx, 'PermissionSet').read, access.object(tx, 'PermissionSet').edit], [true, false]);
});
