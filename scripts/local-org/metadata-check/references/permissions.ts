/** What permission sets, profiles and permission set groups grant. Source: Metadata API Developer Guide, "PermissionSet". */
import type { Checking } from '../checking.ts';
import { metadataErrors } from '../../errors/metadata-errors.ts';
import type { Component, XmlElement } from '../../project/types.ts';

export function checkPermissions(checking: Checking): void {
  for (const component of [...checking.components('PermissionSet'), ...checking.components('Profile')])
    checkGrants(checking, component);
  for (const { path, body } of checking.components('PermissionSetGroup')) {
    for (const member of [...body.all('permissionSets')]) checking.need('PermissionSet', member.text, path, member);
  }
}

function checkGrants(checking: Checking, { path, body }: Component): void {
  for (const entry of body.all('fieldPermissions')) checkFieldPermission(checking, path, entry);
  for (const entry of body.all('objectPermissions')) checkObjectPermission(checking, path, entry);
  for (const name of body.all('classAccesses').flatMap((entry) => entry.all('apexClass'))) {
    if (!checking.hasClass(name.text))
      checking.fault(metadataErrors.unknownComponent, path, name, 'Apex class', name.text);
  }
  for (const name of body.all('customPermissions').flatMap((entry) => entry.all('name')))
    checking.need('CustomPermission', name.text, path, name);
  for (const name of body.all('applicationVisibilities').flatMap((entry) => entry.all('application'))) {
    if (!name.text.startsWith('standard__')) checking.need('CustomApplication', name.text, path, name);
  }
  for (const name of [...body.all('tabSettings'), ...body.all('tabVisibilities')].flatMap((entry) =>
    entry.all('tab'),
  )) {
    if (!name.text.startsWith('standard-')) checking.need('CustomTab', name.text, path, name);
  }
  for (const name of [...body.all('customMetadataTypeAccesses'), ...body.all('customSettingAccesses')].flatMap(
    (entry) => entry.all('name'),
  ))
    checking.object(name.text, path, name);
}

function checkFieldPermission(checking: Checking, path: string, entry: XmlElement): void {
  const name = entry.child('field');
  const found = name === undefined ? undefined : checking.qualifiedField(name.text, path, name);
  if (found === undefined) return;
  const { field } = found;
  if (!field.isPermissionable) checking.fault(metadataErrors.requiredFieldPermission, path, name, name?.text ?? '');
  if (entry.flag('editable') && (field.formula !== null || field.summary !== null || field.kind === 'AutoNumber'))
    checking.fault(metadataErrors.readOnlyFieldPermission, path, name, name?.text ?? '');
}

/** What each object permission needs beside it. */
const needs: readonly (readonly [string, readonly string[]])[] = [
  ['allowCreate', ['allowRead']],
  ['allowEdit', ['allowRead']],
  ['allowDelete', ['allowRead', 'allowEdit']],
  ['viewAllRecords', ['allowRead']],
  ['modifyAllRecords', ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords']],
];

function checkObjectPermission(checking: Checking, path: string, entry: XmlElement): void {
  const name = entry.child('object');
  if (name === undefined || checking.object(name.text, path, name) === undefined) return;
  for (const [permission, others] of needs) {
    if (!entry.flag(permission)) continue;
    for (const other of others)
      if (!entry.flag(other))
        checking.fault(metadataErrors.objectPermissionNeeds, path, entry, name.text, permission, other);
  }
}
