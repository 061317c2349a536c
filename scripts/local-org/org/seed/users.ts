/**
 * Users from user definition files. Beside the keys of `sf org create user` (`profileName`, `permsets`, any User
 * field) a file may name the role by its developer name (`UserRole`) and the manager by username (`Manager`).
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Deployment } from '../deploy/deployment.ts';
import type { RowValues } from '../deploy/deployment.ts';
import { profileName } from '../deploy/profiles.ts';
import { deployGroups } from '../deploy/roles-and-groups.ts';
import { deployUserCompanions } from '../deploy/user-companions.ts';
import { orgErrors } from '../../errors/org-errors.ts';
import { readSeedJson, seedFault } from './faults.ts';

type UserFile = Readonly<Record<string, unknown>> & {
  readonly Username: string;
  readonly permsets?: readonly string[];
};

/** Keys that are not User fields. */
const special = new Set(['profileName', 'permsets', 'UserRole', 'Manager', 'generatePassword']);

const defaults = {
  Alias: '',
  TimeZoneSidKey: 'America/Los_Angeles',
  LocaleSidKey: 'en_US',
  LanguageLocaleKey: 'en_US',
  EmailEncodingKey: 'UTF-8',
};

/** @param folder relative to the project @throws LocalOrgError LO4102 to LO4108 */
export function seedUsers(deployment: Deployment, folder: string): number {
  const { root } = deployment.project;
  if (!existsSync(join(root, folder))) throw seedFault(orgErrors.missingFile, folder, folder);
  const paths = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`);
  const files = paths.map((path) => ({ path, user: readSeedJson(root, path) as UserFile }));
  const ids = new Map(files.map(({ path, user }) => [user.Username, putUser(deployment, path, user)]));
  for (const { path, user } of files) {
    const id = ids.get(user.Username) ?? '';
    if (typeof user['Manager'] === 'string') {
      const managerId = ids.get(user['Manager']) ?? deployment.find('User', { Username: user['Manager'] });
      if (managerId === null) throw seedFault(orgErrors.unknownManager, path, user.Username, user['Manager']);
      deployment.put('User', { Id: id }, { ManagerId: managerId });
    }
    for (const name of user.permsets ?? []) assign(deployment, path, user.Username, id, name);
  }
  // Queues may name these users.
  deployGroups(deployment);
  return files.length;
}

function putUser(deployment: Deployment, path: string, user: UserFile): string {
  const username = user.Username;
  const known = new Map(deployment.fieldsOf('User').map((name) => [name.toLowerCase(), name]));
  const values: Record<string, string | number | boolean | null> = {
    ...defaults,
    Alias: username.slice(0, 8),
    CommunityNickname: username.split('@')[0]?.slice(0, 40) ?? username,
    Email: username,
    IsActive: true,
    UserType: 'Standard',
  };
  for (const [key, value] of Object.entries(user)) {
    if (special.has(key)) continue;
    const name = known.get(key.toLowerCase());
    if (name === undefined) throw seedFault(orgErrors.unknownUserField, path, username, key);
    values[name] = value as string | number | boolean | null;
  }
  const profile = profileName(typeof user['profileName'] === 'string' ? user['profileName'] : 'Standard User');
  if (values['ProfileId'] === undefined) values['ProfileId'] = deployment.find('Profile', { Name: profile });
  if (values['ProfileId'] === null) throw seedFault(orgErrors.unknownProfile, path, username, profile);
  if (typeof user['UserRole'] === 'string') {
    values['UserRoleId'] = deployment.find('UserRole', { DeveloperName: user['UserRole'] });
    if (values['UserRoleId'] === null) throw seedFault(orgErrors.unknownRole, path, username, user['UserRole']);
  }
  const { Username, ...rest } = values;
  const id = deployment.put('User', { Username: Username ?? username }, rest);
  deployUserCompanions(deployment, id, String(values['ProfileId']));
  return id;
}

/** Gives a permission set or a permission set group; an assignment to a group also names the group's own permission set. */
function assign(deployment: Deployment, path: string, username: string, userId: string, name: string): void {
  const groupId = deployment.find('PermissionSetGroup', { DeveloperName: name });
  const setId =
    groupId === null
      ? deployment.find('PermissionSet', { Name: name, Type: 'Regular' })
      : deployment.find('PermissionSet', { PermissionSetGroupId: groupId });
  if (setId === null) throw seedFault(orgErrors.unknownPermissionSet, path, username, name);
  const key: RowValues = { AssigneeId: userId, PermissionSetId: setId };
  deployment.put('PermissionSetAssignment', key, { PermissionSetGroupId: groupId, IsActive: true });
}
