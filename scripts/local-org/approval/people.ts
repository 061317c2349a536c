/** Users, queues, groups and roles as approvals ask about them. */
import type { SObjectValue } from '../apex/values/sobject.ts';
import { textIn, type PlatformRows } from '../database/platform-rows.ts';

/** @returns whether the user is in the group or queue, directly or through groups and roles inside it. */
export function isMember(rows: PlatformRows, groupId: string, userId: string, seen: Set<string> = new Set()): boolean {
  if (seen.has(groupId)) return false;
  seen.add(groupId);
  return rows.find('GroupMember', { GroupId: groupId }).some((member) => {
    const id = textIn(member, 'UserOrGroupId');
    if (id === null) return false;
    if (id === userId) return true;
    const group = id.startsWith('00G') ? rows.byId(id) : null;
    if (group === null) return false;
    const role = textIn(group, 'RelatedId');
    return role === null
      ? isMember(rows, id, userId, seen)
      : isInRole(rows, role, userId, textIn(group, 'Type')?.startsWith('RoleAndSubordinates') === true);
  });
}

/** @returns whether the user has the role, or one below it when `withSubordinates`. */
export function isInRole(rows: PlatformRows, roleId: string, userId: string, withSubordinates: boolean): boolean {
  let role = textIn(rows.byId(userId), 'UserRoleId');
  for (let depth = 0; role !== null && depth < 100; depth++) {
    if (role === roleId) return true;
    if (!withSubordinates) return false;
    role = textIn(rows.byId(role), 'ParentRoleId');
  }
  return false;
}

export function queueNamed(rows: PlatformRows, developerName: string): SObjectValue | null {
  return rows.find('Group', { DeveloperName: developerName, Type: 'Queue' })[0] ?? null;
}

export function userNamed(rows: PlatformRows, username: string): SObjectValue | null {
  return rows.find('User', { Username: username })[0] ?? null;
}

/** @returns whether the user may act for the assigned user or queue; `byDelegate` lets the delegated approver. */
export function actsFor(rows: PlatformRows, actorId: string, userId: string, byDelegate: boolean): boolean {
  if (actorId === userId) return true;
  if (actorId.startsWith('00G')) return isMember(rows, actorId, userId);
  return byDelegate && textIn(rows.byId(actorId), 'DelegatedApproverId') === userId;
}
