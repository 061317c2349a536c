/** Users, roles and groups as a graph, read once; who a share reaches is answered from it. */
import type { RecordStore } from '../../database/record-store.ts';
import { setupRows } from '../grants/setup-rows.ts';

interface Role {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  /** Access that owners of accounts have to their accounts' records, by object. */
  readonly ownerAccess: Readonly<Record<string, string | null>>;
}
interface Group {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly relatedId: string | null;
  /** Those above its members get what the members get. */
  readonly includesBosses: boolean;
}

export class People {
  private readonly roleOfUser = new Map<string, string | null>();
  private readonly usersOfRole = new Map<string, string[]>();
  private readonly roles = new Map<string, Role>();
  private readonly childRoles = new Map<string, string[]>();
  private readonly groups = new Map<string, Group>();
  /** Member (user or group) → groups. */
  private readonly groupsOfMember = new Map<string, string[]>();
  private readonly membersOfGroup = new Map<string, string[]>();

  constructor(store: RecordStore) {
    for (const row of setupRows(store, 'UserRole', [
      'Id',
      'ParentRoleId',
      'DeveloperName',
      'OpportunityAccessForAccountOwner',
      'CaseAccessForAccountOwner',
      'ContactAccessForAccountOwner',
    ])) {
      const id = String(row['Id']);
      const level = (column: string): string | null => (row[column] ?? null) as string | null;
      const role: Role = {
        id,
        parentId: (row['ParentRoleId'] ?? null) as string | null,
        name: String(row['DeveloperName'] ?? '').toLowerCase(),
        ownerAccess: {
          opportunity: level('OpportunityAccessForAccountOwner'),
          case: level('CaseAccessForAccountOwner'),
          contact: level('ContactAccessForAccountOwner'),
        },
      };
      this.roles.set(id, role);
      if (role.parentId !== null) push(this.childRoles, role.parentId, id);
    }
    for (const row of setupRows(store, 'User', ['Id', 'UserRoleId'])) {
      const roleId = (row['UserRoleId'] ?? null) as string | null;
      this.roleOfUser.set(String(row['Id']), roleId);
      if (roleId !== null) push(this.usersOfRole, roleId, String(row['Id']));
    }
    for (const row of setupRows(store, 'Group', ['Id', 'Type', 'DeveloperName', 'RelatedId', 'DoesIncludeBosses'])) {
      const type = String(row['Type'] ?? 'Regular');
      const group = {
        id: String(row['Id']),
        type,
        name: String(row['DeveloperName'] ?? '').toLowerCase(),
        relatedId: (row['RelatedId'] ?? null) as string | null,
        includesBosses: type !== 'Regular' || row['DoesIncludeBosses'] === 1,
      };
      this.groups.set(group.id, group);
    }
    for (const row of setupRows(store, 'GroupMember', ['GroupId', 'UserOrGroupId'])) {
      push(this.groupsOfMember, String(row['UserOrGroupId']), String(row['GroupId']));
      push(this.membersOfGroup, String(row['GroupId']), String(row['UserOrGroupId']));
    }
  }

  /** Users in roles below the user's. */
  subordinates(userId: string): readonly string[] {
    const roleId = this.roleOfUser.get(userId) ?? null;
    if (roleId === null) return [];
    return this.rolesBelow(roleId).flatMap((id) => this.usersOfRole.get(id) ?? []);
  }

  /**
   * Everyone in whose name the user may act on records: the user, those below, and every group and queue that
   * holds one of them.
   */
  principals(userId: string): readonly string[] {
    const found = new Set<string>([userId]);
    this.addGroups(userId, found, false);
    for (const subordinate of this.subordinates(userId)) {
      found.add(subordinate);
      this.addGroups(subordinate, found, true);
    }
    return [...found];
  }

  /** Whether the user, or one the user is above of, belongs to a group, queue or role named in a sharing rule. */
  reaches(userId: string, principals: readonly string[], kind: string, name: string): boolean {
    const users = this.usersNamed(kind, name);
    return users.has(userId) || principals.some((id) => users.has(id));
  }

  /** Users and queues that a sharing rule's `sharedFrom` or `sharedTo` names. */
  usersNamed(kind: string, name: string): ReadonlySet<string> {
    const key = name.toLowerCase();
    if (kind === 'allInternalUsers') return new Set(this.roleOfUser.keys());
    if (kind === 'group' || kind === 'queue') {
      const type = kind === 'queue' ? 'Queue' : 'Regular';
      const group = [...this.groups.values()].find((candidate) => candidate.name === key && candidate.type === type);
      return group ? new Set([group.id, ...this.usersIn(group.id, new Set())]) : new Set();
    }
    const role = [...this.roles.values()].find((candidate) => candidate.name === key);
    if (!role) return new Set();
    const roleIds = kind === 'role' ? [role.id] : [role.id, ...this.rolesBelow(role.id)];
    return new Set(roleIds.flatMap((id) => this.usersOfRole.get(id) ?? []));
  }

  /** Users that the id of a user, group or queue stands for. */
  usersOf(id: string): readonly string[] {
    return [...new Set(this.usersIn(id, new Set()))].filter((each) => this.roleOfUser.has(each));
  }

  /** `Read`, `Edit` or `None`: what the owner of an account may do with its opportunities, cases or contacts. */
  accessForAccountOwner(ownerId: string, object: string): string {
    const roleId = this.roleOfUser.get(ownerId) ?? null;
    return (roleId === null ? null : this.roles.get(roleId)?.ownerAccess[object.toLowerCase()]) ?? 'None';
  }

  private usersIn(groupId: string, seen: Set<string>): string[] {
    if (seen.has(groupId)) return [];
    seen.add(groupId);
    const group = this.groups.get(groupId);
    if (!group) return [groupId];
    if (group.type === 'Organization') return [...this.roleOfUser.keys()];
    if (group.relatedId !== null && this.roles.has(group.relatedId)) {
      const roleIds =
        group.type === 'Role' ? [group.relatedId] : [group.relatedId, ...this.rolesBelow(group.relatedId)];
      return roleIds.flatMap((id) => this.usersOfRole.get(id) ?? []);
    }
    return (this.membersOfGroup.get(groupId) ?? []).flatMap((member) => this.usersIn(member, seen));
  }

  /** Adds the groups a user is in, directly, through a role or through another group. */
  private addGroups(userId: string, found: Set<string>, isBoss: boolean): void {
    const waiting = [...(this.groupsOfMember.get(userId) ?? []), ...this.groupsOfRole(userId)];
    const seen = new Set<string>();
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (!isBoss || this.groups.get(id)?.includesBosses !== false) found.add(id);
      waiting.push(...(this.groupsOfMember.get(id) ?? []));
    }
  }

  private groupsOfRole(userId: string): string[] {
    const roleId = this.roleOfUser.get(userId) ?? null;
    const above = new Set<string>();
    for (let id = roleId; id !== null && !above.has(id); id = this.roles.get(id)?.parentId ?? null) above.add(id);
    return [...this.groups.values()]
      .filter(
        ({ type, relatedId }) =>
          type === 'Organization' ||
          (type === 'Role' && relatedId === roleId && roleId !== null) ||
          (type.startsWith('RoleAndSubordinates') && above.has(relatedId ?? '')),
      )
      .map((group) => group.id);
  }

  private rolesBelow(roleId: string): string[] {
    const found: string[] = [];
    const waiting = [...(this.childRoles.get(roleId) ?? [])];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (found.includes(id)) continue;
      found.push(id);
      waiting.push(...(this.childRoles.get(id) ?? []));
    }
    return found;
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
