/** Permission sets, their groups, and what they grant as rows that Apex can query. */
import type { XmlElement } from '../../project/types.ts';
import type { Deployment } from './deployment.ts';
import { deployObjectPermissions } from './object-permissions.ts';
import { userPermissions } from './profiles.ts';

export function deployPermissionSets(deployment: Deployment): void {
  for (const { fullName, body } of deployment.project.components.get('PermissionSet') ?? []) {
    const id = deployment.put(
      'PermissionSet',
      { Name: fullName, Type: 'Regular' },
      {
        Label: body.value('label') ?? fullName,
        Description: body.value('description') ?? null,
        HasActivationRequired: body.flag('hasActivationRequired'),
        IsCustom: true,
        ...userPermissions(deployment, 'PermissionSet', body),
      },
    );
    deployGrants(deployment, id, body);
  }
  for (const { fullName, body } of deployment.project.components.get('PermissionSetGroup') ?? [])
    deployGroup(deployment, fullName, body);
}

function deployGrants(deployment: Deployment, parentId: string, body: XmlElement): void {
  deployObjectPermissions(deployment, parentId, body);
  const fields = body.all('fieldPermissions').map((entry) => {
    const field = entry.value('field') ?? '';
    return deployment.put(
      'FieldPermissions',
      { ParentId: parentId, Field: field },
      {
        SobjectType: field.split('.')[0] ?? '',
        PermissionsRead: entry.flag('readable'),
        PermissionsEdit: entry.flag('editable'),
      },
    );
  });
  deployment.prune('FieldPermissions', { ParentId: parentId }, fields);
  const entities = [
    ...setupEntities(
      deployment,
      parentId,
      body.all('customPermissions').map((entry) => entry.value('name') ?? ''),
      'CustomPermission',
      'DeveloperName',
    ),
    ...setupEntities(
      deployment,
      parentId,
      body
        .all('classAccesses')
        .filter((entry) => entry.flag('enabled'))
        .map((entry) => entry.value('apexClass') ?? ''),
      'ApexClass',
      'Name',
    ),
  ];
  deployment.prune('SetupEntityAccess', { ParentId: parentId }, entities);
}

function setupEntities(
  deployment: Deployment,
  parentId: string,
  names: readonly string[],
  object: string,
  key: string,
): string[] {
  return names.flatMap((name) => {
    const id = deployment.find(object, { [key]: name });
    return id === null
      ? []
      : [deployment.put('SetupEntityAccess', { ParentId: parentId, SetupEntityId: id }, { SetupEntityType: object })];
  });
}

/** A group has a permission set of its own, which stands for the sum of its members in assignments. */
function deployGroup(deployment: Deployment, name: string, body: XmlElement): void {
  const label = body.value('label') ?? name;
  const groupId = deployment.put(
    'PermissionSetGroup',
    { DeveloperName: name },
    {
      MasterLabel: label,
      Description: body.value('description') ?? null,
      Status: 'Updated',
      HasActivationRequired: body.flag('hasActivationRequired'),
      Language: 'en_US',
    },
  );
  deployment.put(
    'PermissionSet',
    { PermissionSetGroupId: groupId },
    { Name: `X${groupId}`, Label: label, Type: 'Group', IsCustom: true },
  );
  const components = body.values('permissionSets').flatMap((member) => {
    const memberId = deployment.find('PermissionSet', { Name: member, Type: 'Regular' });
    return memberId === null
      ? []
      : [deployment.put('PermissionSetGroupComponent', { PermissionSetGroupId: groupId, PermissionSetId: memberId })];
  });
  deployment.prune('PermissionSetGroupComponent', { PermissionSetGroupId: groupId }, components);
}
