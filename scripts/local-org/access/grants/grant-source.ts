/** Finds what a user is granted: the profile, the permission sets and groups assigned, muted parts left out. */
import type { RecordStore } from '../../database/record-store.ts';
import type { Component, Project } from '../../project/types.ts';
import { Grants } from './grants.ts';
import { readGrants } from './read-grants.ts';
import { grantsFromRows } from './row-grants.ts';
import { setupRows } from './setup-rows.ts';
import { standardProfile } from './standard-profiles.ts';

/** Metadata file names of profiles that the org shows under another name. */
const FILE_NAMES: Readonly<Record<string, string>> = {
  'System Administrator': 'Admin',
  'Standard User': 'Standard',
  'Read Only': 'ReadOnly',
};

export class GrantSource {
  private readonly files = new Map<string, Grants | null>();

  constructor(
    private readonly project: Project,
    private readonly store: RecordStore,
  ) {}

  /** @param profileId used where the user has no row of its own @param extraSetId counts as if it were assigned */
  ofUser(userId: string, profileId: string, extraSetId: string | null = null): Grants {
    const [user] = setupRows(this.store, 'User', ['ProfileId', 'UserType'], '"Id" = ?', userId);
    const grants = new Grants();
    // The platform itself has no profile and may do all. Platform Events Developer Guide, "Configure the User and Batch Size".
    grants.isAdministrator = user?.['UserType'] === 'AutomatedProcess';
    grants.add(this.ofProfile(String(user?.['ProfileId'] ?? profileId)));
    const assignments = setupRows(
      this.store,
      'PermissionSetAssignment',
      ['PermissionSetId', 'PermissionSetGroupId'],
      '"AssigneeId" = ?',
      userId,
    );
    for (const { PermissionSetId: setId, PermissionSetGroupId: groupId } of assignments) {
      if (typeof groupId === 'string') grants.add(this.ofGroup(groupId));
      else if (typeof setId === 'string') grants.add(this.ofAssignedSet(setId));
    }
    if (extraSetId !== null) grants.add(this.ofAssignedSet(extraSetId));
    return grants;
  }

  private ofProfile(profileId: string): Grants {
    const [profile] = setupRows(this.store, 'Profile', ['Name'], '"Id" = ?', profileId);
    const name = String(profile?.['Name'] ?? '');
    const grants = standardProfile(name);
    const file = this.ofFile('Profile', FILE_NAMES[name] ?? name) ?? this.ofFile('Profile', name);
    if (file) grants.add(file);
    return grants;
  }

  /** A group may be assigned by its own id or by the permission set that stands for it. */
  private ofAssignedSet(setId: string): Grants {
    const [set] = setupRows(this.store, 'PermissionSet', ['Name', 'PermissionSetGroupId'], '"Id" = ?', setId);
    const groupId = set?.['PermissionSetGroupId'];
    return typeof groupId === 'string' ? this.ofGroup(groupId) : this.ofSet(setId, String(set?.['Name'] ?? ''));
  }

  /** The project's file says what a set grants; sets made in Apex have rows only. */
  private ofSet(setId: string, name: string): Grants {
    return this.ofFile('PermissionSet', name) ?? grantsFromRows(this.store, setId);
  }

  private ofGroup(groupId: string): Grants {
    const [group] = setupRows(this.store, 'PermissionSetGroup', ['DeveloperName'], '"Id" = ?', groupId);
    const file = this.component('PermissionSetGroup', String(group?.['DeveloperName'] ?? ''));
    const grants = new Grants();
    if (file) {
      for (const name of file.body.values('permissionSets'))
        grants.add(this.ofFile('PermissionSet', name) ?? new Grants());
      for (const name of file.body.values('mutingPermissionSets'))
        grants.remove(this.ofFile('MutingPermissionSet', name) ?? new Grants());
      return grants;
    }
    for (const { PermissionSetId: setId } of setupRows(
      this.store,
      'PermissionSetGroupComponent',
      ['PermissionSetId'],
      '"PermissionSetGroupId" = ?',
      groupId,
    )) {
      if (typeof setId === 'string') grants.add(this.ofAssignedSet(setId));
    }
    return grants;
  }

  private ofFile(type: string, name: string): Grants | null {
    const key = `${type}/${name}`;
    const known = this.files.get(key);
    if (known !== undefined) return known;
    const component = this.component(type, name);
    const grants = component ? readGrants(component.body) : null;
    this.files.set(key, grants);
    return grants;
  }

  private component(type: string, name: string): Component | undefined {
    const wanted = name.toLowerCase();
    return this.project.components.get(type)?.find((component) => component.fullName.toLowerCase() === wanted);
  }
}
