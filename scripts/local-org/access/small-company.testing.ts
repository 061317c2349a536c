/** For tests: an org with a few roles, users, groups and permission sets, and access as projects get it. */
import type { ApexValue } from '../apex/values/value.ts';
import type { Component, Project } from '../project/types.ts';
import { parseXml } from '../project/xml.ts';
import { smallOrg, type SmallOrg } from '../soql/small-org.testing.ts';
import { createAccessService } from './create-access-service.ts';

const PERMISSION_SET = `<PermissionSet><label>Planner</label>
  <objectPermissions><object>Project__c</object><allowRead>true</allowRead><allowCreate>true</allowCreate><allowEdit>true</allowEdit><allowDelete>false</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions>
  <objectPermissions><object>Account</object><allowRead>true</allowRead><allowCreate>false</allowCreate><allowEdit>false</allowEdit><allowDelete>false</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions>
  <objectPermissions><object>Step__c</object><allowRead>true</allowRead><allowCreate>true</allowCreate><allowEdit>true</allowEdit><allowDelete>true</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions>
  <objectPermissions><object>Opportunity</object><allowRead>true</allowRead><allowCreate>false</allowCreate><allowEdit>true</allowEdit><allowDelete>false</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions>
  <objectPermissions><object>Contact</object><allowRead>true</allowRead><allowCreate>false</allowCreate><allowEdit>true</allowEdit><allowDelete>false</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions>
  <fieldPermissions><field>Project__c.Budget__c</field><readable>true</readable><editable>true</editable></fieldPermissions>
  <fieldPermissions><field>Project__c.Stage__c</field><readable>true</readable><editable>false</editable></fieldPermissions>
  <customPermissions><name>Plan</name><enabled>true</enabled></customPermissions>
  <classAccesses><apexClass>PlanController</apexClass><enabled>true</enabled></classAccesses>
  <tabSettings><tab>Project__c</tab><visibility>Visible</visibility></tabSettings>
  <applicationVisibilities><application>Planning</application><visible>true</visible></applicationVisibilities>
</PermissionSet>`;

const MUTING_SET =
  '<MutingPermissionSet><label>Quiet</label><fieldPermissions><field>Project__c.Budget__c</field><readable>false</readable><editable>true</editable></fieldPermissions><customPermissions><name>Plan</name><enabled>true</enabled></customPermissions></MutingPermissionSet>';

const COMPANY_FILES: Readonly<Record<string, string>> = {
  'permissionsets/Planner.permissionset-meta.xml': PERMISSION_SET,
  'permissionsetgroups/Planners.permissionsetgroup-meta.xml':
    '<PermissionSetGroup><label>Planners</label><permissionSets>Planner</permissionSets><mutingPermissionSets>Quiet</mutingPermissionSets></PermissionSetGroup>',
  'objects/Account/Account.object-meta.xml': '<CustomObject><sharingModel>Private</sharingModel></CustomObject>',
  'objects/Opportunity/Opportunity.object-meta.xml':
    '<CustomObject><sharingModel>Private</sharingModel></CustomObject>',
};

export interface Company extends SmallOrg {
  /** Users: `chief` above `lead` above `rep`; `other` in a role beside them; `admin`. */
  readonly ids: Readonly<Record<'admin' | 'chief' | 'lead' | 'rep' | 'other', string>>;
  readonly roles: Readonly<Record<'chief' | 'lead' | 'rep' | 'other', string>>;
  /** The profile of all but the administrator. */
  readonly minimum: string;
  /** The org as one of the users sees it. */
  by(name: keyof Company['ids']): SmallOrg;
  /** Gives a user the permission set. */
  assign(userId: string): void;
}

export function smallCompany(files: Readonly<Record<string, string>> = {}): Company {
  const org = smallOrg({ ...COMPANY_FILES, ...files }, (project, store) =>
    createAccessService({ project: withMutingSet(project), schema: store.schema, store }),
  );
  const { put } = org;
  const admins = put('Profile', { Name: 'System Administrator' });
  const minimum = put('Profile', { Name: 'Minimum Access - Salesforce' });
  const role = (name: string, parent: string | null): string =>
    put('UserRole', {
      Name: name,
      DeveloperName: name,
      ParentRoleId: parent,
      OpportunityAccessForAccountOwner: 'Read',
      CaseAccessForAccountOwner: 'None',
      ContactAccessForAccountOwner: 'Edit',
    });
  const chief = role('Chief', null);
  const lead = role('Lead', chief);
  const roles = { chief, lead, rep: role('Rep', lead), other: role('Other', chief) };
  const user = (name: string, ProfileId: string, UserRoleId: ApexValue = null): string =>
    put('User', { LastName: name, Username: `${name}@x.y`, ProfileId, UserRoleId });
  const ids = {
    admin: user('admin', admins),
    chief: user('chief', minimum, roles.chief),
    lead: user('lead', minimum, roles.lead),
    rep: user('rep', minimum, roles.rep),
    other: user('other', minimum, roles.other),
  };
  const planner = put('PermissionSet', { Name: 'Planner', Label: 'Planner' });
  const assign = (AssigneeId: string): void => {
    put('PermissionSetAssignment', { AssigneeId, PermissionSetId: planner });
    org.org.access.invalidate();
  };
  for (const id of [ids.chief, ids.lead, ids.rep, ids.other]) assign(id);
  return { ...org, ids, roles, minimum, assign, by: (name) => org.as(ids[name], name === 'admin' ? admins : minimum) };
}

function withMutingSet(project: Project): Project {
  const muting: Component = {
    type: 'MutingPermissionSet',
    fullName: 'Quiet',
    path: 'Quiet.mutingpermissionset-meta.xml',
    body: parseXml(MUTING_SET, 'Quiet'),
  };
  return { ...project, components: new Map([...project.components, ['MutingPermissionSet', [muting]]]) };
}
