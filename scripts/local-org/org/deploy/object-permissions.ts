/** `objectPermissions` of a profile or a permission set as rows. */
import type { XmlElement } from '../../project/types.ts';
import type { Deployment } from './deployment.ts';

/** @param parentId the permission set, of a profile the one it owns */
export function deployObjectPermissions(deployment: Deployment, parentId: string, body: XmlElement): void {
  const rows = body.all('objectPermissions').map((entry) =>
    deployment.put(
      'ObjectPermissions',
      { ParentId: parentId, SobjectType: entry.value('object') ?? '' },
      {
        PermissionsRead: entry.flag('allowRead'),
        PermissionsCreate: entry.flag('allowCreate'),
        PermissionsEdit: entry.flag('allowEdit'),
        PermissionsDelete: entry.flag('allowDelete'),
        PermissionsViewAllRecords: entry.flag('viewAllRecords'),
        PermissionsModifyAllRecords: entry.flag('modifyAllRecords'),
      },
    ),
  );
  deployment.prune('ObjectPermissions', { ParentId: parentId }, rows);
}
