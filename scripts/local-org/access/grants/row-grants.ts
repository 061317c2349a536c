/** Grants of a permission set that Apex made: its ObjectPermissions, FieldPermissions, SetupEntityAccess and own flags. */
import type { RecordStore } from '../../database/record-store.ts';
import { Grants } from './grants.ts';
import { setupRows } from './setup-rows.ts';

export function grantsFromRows(store: RecordStore, setId: string): Grants {
  const grants = new Grants();
  const objectColumns = [
    'SobjectType',
    'PermissionsRead',
    'PermissionsCreate',
    'PermissionsEdit',
    'PermissionsDelete',
    'PermissionsViewAllRecords',
    'PermissionsModifyAllRecords',
    'PermissionsViewAllFields',
  ];
  for (const row of setupRows(store, 'ObjectPermissions', objectColumns, '"ParentId" = ?', setId)) {
    grants.addObject(String(row['SobjectType']).toLowerCase(), {
      read: row['PermissionsRead'] === 1,
      create: row['PermissionsCreate'] === 1,
      edit: row['PermissionsEdit'] === 1,
      delete: row['PermissionsDelete'] === 1,
      viewAll: row['PermissionsViewAllRecords'] === 1,
      modifyAll: row['PermissionsModifyAllRecords'] === 1,
      viewAllFields: row['PermissionsViewAllFields'] === 1,
    });
  }
  for (const row of setupRows(
    store,
    'FieldPermissions',
    ['Field', 'PermissionsRead', 'PermissionsEdit'],
    '"ParentId" = ?',
    setId,
  )) {
    grants.addField(String(row['Field']).toLowerCase(), {
      read: row['PermissionsRead'] === 1,
      edit: row['PermissionsEdit'] === 1,
    });
  }
  addEntities(store, setId, grants);
  const flags = [...(store.schema.object('PermissionSet')?.fields.values() ?? [])]
    .map((field) => field.name)
    .filter((name) => name.startsWith('Permissions'));
  const [own = {}] = setupRows(store, 'PermissionSet', flags, '"Id" = ?', setId);
  for (const name of flags)
    if (own[name] === 1) grants.userPermissions.add(name.slice('Permissions'.length).toLowerCase());
  return grants;
}

function addEntities(store: RecordStore, setId: string, grants: Grants): void {
  for (const row of setupRows(
    store,
    'SetupEntityAccess',
    ['SetupEntityId', 'SetupEntityType'],
    '"ParentId" = ?',
    setId,
  )) {
    const object = String(row['SetupEntityType']);
    const name = object === 'CustomPermission' ? 'DeveloperName' : 'Name';
    const [entity] = setupRows(store, object, [name], '"Id" = ?', row['SetupEntityId'] ?? null);
    const names =
      object === 'CustomPermission' ? grants.customPermissions : object === 'ApexClass' ? grants.classes : null;
    if (entity) names?.add(String(entity[name]).toLowerCase());
  }
}
