/** Profiles: those every org has and the project's, each with the permission set it owns. */
import type { XmlElement } from '../../project/types.ts';
import { standardProfile } from '../../access/grants/standard-profiles.ts';
import type { Deployment, RowValues } from './deployment.ts';
import { externalProfiles, licenseOf } from './licenses.ts';
import { deployObjectPermissions } from './object-permissions.ts';

/** File name in metadata → name in the org, where they differ. Source: Metadata API Developer Guide, "Profile". */
const standardNames: Readonly<Record<string, string>> = {
  Admin: 'System Administrator',
  Standard: 'Standard User',
  ReadOnly: 'Read Only',
  'Minimum Access - Salesforce': 'Minimum Access - Salesforce',
  MarketingProfile: 'Marketing User',
  ContractManager: 'Contract Manager',
  SolutionManager: 'Solution Manager',
  StandardAul: 'Standard Platform User',
  'Chatter Free User': 'Chatter Free User',
  'Chatter External User': 'Chatter External User',
  // Developer editions, and scratch orgs of that edition, start with these too.
  'Custom: Marketing Profile': 'Custom: Marketing Profile',
  'Custom: Sales Profile': 'Custom: Sales Profile',
  'Custom: Support Profile': 'Custom: Support Profile',
};

/** @returns the name an org shows for a profile's metadata name */
export function profileName(metadataName: string): string {
  return standardNames[metadataName] ?? metadataName;
}

export function deployProfiles(deployment: Deployment): void {
  const bodies = new Map<string, XmlElement | null>(Object.values(standardNames).map((name) => [name, null]));
  for (const { fullName, body } of deployment.project.components.get('Profile') ?? [])
    bodies.set(profileName(fullName), body);
  for (const name of externalProfiles(deployment.project)) if (!bodies.has(name)) bodies.set(name, null);
  for (const [name, body] of bodies) {
    const permissions =
      name === 'System Administrator'
        ? allPermissions(deployment, 'Profile')
        : profilePermissions(deployment, 'Profile', name, body);
    const license = licenseOf(name);
    const profileId = deployment.put(
      'Profile',
      { Name: name },
      {
        UserLicenseId: deployment.put('UserLicense', { Name: license.name }, { LicenseDefinitionKey: license.key }),
        UserType: license.userType,
        ...permissions,
      },
    );
    const setId = deployment.put(
      'PermissionSet',
      { ProfileId: profileId },
      {
        Name: `X${profileId}`,
        Label: name,
        Type: 'Profile',
        IsOwnedByProfile: true,
        ...(name === 'System Administrator'
          ? allPermissions(deployment, 'PermissionSet')
          : profilePermissions(deployment, 'PermissionSet', name, body)),
      },
    );
    if (body !== null) deployObjectPermissions(deployment, setId, body);
    else if (deployment.isNamed('ObjectPermissions')) deployStandardObjectPermissions(deployment, setId, name);
    if (name === 'System Administrator' && deployment.isNamed('FieldPermissions'))
      deployAdministratorFields(deployment, setId);
  }
}

/** What standard profiles allow, as rows; for projects that ask for such rows, since they are many. */
function deployStandardObjectPermissions(deployment: Deployment, parentId: string, profile: string): void {
  const grants = standardProfile(profile);
  for (const type of deployment.objects()) {
    const right = (name: 'read' | 'create' | 'edit' | 'delete'): boolean =>
      grants.isAdministrator || grants.objects.get(type.toLowerCase())?.[name] === true;
    if (!right('read')) continue;
    deployment.put(
      'ObjectPermissions',
      { ParentId: parentId, SobjectType: type },
      {
        PermissionsRead: true,
        PermissionsCreate: right('create'),
        PermissionsEdit: right('edit'),
        PermissionsDelete: right('delete'),
        PermissionsViewAllRecords: grants.isAdministrator,
        PermissionsModifyAllRecords: grants.isAdministrator,
      },
    );
  }
}

/** Every field that rights can be given on; the administrator has them all. */
function deployAdministratorFields(deployment: Deployment, parentId: string): void {
  for (const { object, field, isEditable } of deployment.permissionableFields())
    deployment.put(
      'FieldPermissions',
      { ParentId: parentId, Field: `${object}.${field}` },
      { SobjectType: object, PermissionsRead: true, PermissionsEdit: isEditable },
    );
}

/** What a standard profile starts with, and what the project's metadata says of it. */
function profilePermissions(deployment: Deployment, object: string, name: string, body: XmlElement | null): RowValues {
  const { userPermissions: held } = standardProfile(name);
  const started = deployment
    .fieldsOf(object)
    .filter((field) => /^Permissions/.test(field) && held.has(field.slice('Permissions'.length).toLowerCase()))
    .map((field) => [field, true] as const);
  return { ...Object.fromEntries(started), ...userPermissions(deployment, object, body) };
}

/** `userPermissions` entries as the `PermissionsX` fields of the object. */
export function userPermissions(deployment: Deployment, object: string, body: XmlElement | null): RowValues {
  const known = new Set(deployment.fieldsOf(object));
  const entries = (body?.all('userPermissions') ?? [])
    .map((entry): [string, boolean] => [`Permissions${entry.value('name') ?? ''}`, entry.flag('enabled')])
    .filter(([name]) => known.has(name));
  return Object.fromEntries(entries);
}

function allPermissions(deployment: Deployment, object: string): RowValues {
  return Object.fromEntries(
    deployment
      .fieldsOf(object)
      .filter((name) => name.startsWith('Permissions'))
      .map((name) => [name, true]),
  );
}
