/** Profiles: those every org has and the project's, each with the permission set it owns. */
import type { XmlElement } from '../../project/types.ts';
import type { Deployment, RowValues } from './deployment.ts';

/** File name in metadata → name in the org, where they differ. Source: Metadata API Developer Guide, "Profile". */
const standardNames: Readonly<Record<string, string>> = {
  Admin: 'System Administrator',
  Standard: 'Standard User',
  ReadOnly: 'Read Only',
  'Minimum Access - Salesforce': 'Minimum Access - Salesforce',
};

/** @returns the name an org shows for a profile's metadata name */
export function profileName(metadataName: string): string {
  return standardNames[metadataName] ?? metadataName;
}

export function deployProfiles(deployment: Deployment): void {
  const licenseId = deployment.put('UserLicense', { Name: 'Salesforce' }, { LicenseDefinitionKey: 'SFDC' });
  const bodies = new Map<string, XmlElement | null>(Object.values(standardNames).map((name) => [name, null]));
  for (const { fullName, body } of deployment.project.components.get('Profile') ?? [])
    bodies.set(profileName(fullName), body);
  for (const [name, body] of bodies) {
    const permissions =
      name === 'System Administrator'
        ? allPermissions(deployment, 'Profile')
        : userPermissions(deployment, 'Profile', body);
    const profileId = deployment.put(
      'Profile',
      { Name: name },
      { UserLicenseId: licenseId, UserType: 'Standard', ...permissions },
    );
    deployment.put(
      'PermissionSet',
      { ProfileId: profileId },
      {
        Name: `X${profileId}`,
        Label: name,
        Type: 'Profile',
        IsOwnedByProfile: true,
        ...(name === 'System Administrator'
          ? allPermissions(deployment, 'PermissionSet')
          : userPermissions(deployment, 'PermissionSet', body)),
      },
    );
  }
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
