/** Profiles, permission sets and muting sets as grants. Metadata API Developer Guide, "PermissionSet", "Profile". */
import type { XmlElement } from '../../project/types.ts';
import { Grants } from './grants.ts';

export function readGrants(body: XmlElement): Grants {
  const grants = new Grants();
  for (const entry of body.all('objectPermissions')) {
    grants.addObject(lower(entry, 'object'), {
      read: entry.flag('allowRead'),
      create: entry.flag('allowCreate'),
      edit: entry.flag('allowEdit'),
      delete: entry.flag('allowDelete'),
      viewAll: entry.flag('viewAllRecords'),
      modifyAll: entry.flag('modifyAllRecords'),
      viewAllFields: entry.flag('viewAllFields'),
    });
  }
  for (const entry of body.all('fieldPermissions'))
    grants.addField(lower(entry, 'field'), { read: entry.flag('readable'), edit: entry.flag('editable') });
  addEnabled(grants.userPermissions, body, 'userPermissions', 'name');
  addEnabled(grants.customPermissions, body, 'customPermissions', 'name');
  addEnabled(grants.classes, body, 'classAccesses', 'apexClass');
  addEnabled(grants.settings, body, 'customMetadataTypeAccesses', 'name');
  addEnabled(grants.settings, body, 'customSettingAccesses', 'name');
  for (const entry of body.all('applicationVisibilities'))
    if (entry.flag('visible')) grants.apps.add(lower(entry, 'application'));
  // A permission set says Visible and Available, a profile DefaultOn and DefaultOff.
  for (const entry of [...body.all('tabSettings'), ...body.all('tabVisibilities')]) {
    const visibility = entry.value('visibility');
    if (visibility === 'Visible' || visibility === 'DefaultOn') grants.addTab(lower(entry, 'tab'), 'Visible');
    if (visibility === 'Available' || visibility === 'DefaultOff') grants.addTab(lower(entry, 'tab'), 'Available');
  }
  for (const entry of body.all('recordTypeVisibilities')) {
    const [object = '', type = ''] = (entry.value('recordType') ?? '').split('.');
    if (entry.flag('default')) grants.defaultRecordTypes.set(object.toLowerCase(), type);
  }
  return grants;
}

function addEnabled(names: Set<string>, body: XmlElement, list: string, name: string): void {
  for (const entry of body.all(list)) if (entry.flag('enabled')) names.add(lower(entry, name));
}

function lower(entry: XmlElement, name: string): string {
  return (entry.value(name) ?? '').toLowerCase();
}
