/** Rights to an object stand on others. Object Reference, "ObjectPermissions": what each one requires. */
import { dmlErrors } from '../errors.ts';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

const WORDS: Readonly<Record<string, string>> = {
  PermissionsRead: 'Read',
  PermissionsCreate: 'Create',
  PermissionsEdit: 'Edit',
  PermissionsDelete: 'Delete',
  PermissionsViewAllRecords: 'View All',
  PermissionsModifyAllRecords: 'Modify All',
};

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  PermissionsCreate: ['PermissionsRead'],
  PermissionsEdit: ['PermissionsRead'],
  PermissionsDelete: ['PermissionsRead', 'PermissionsEdit'],
  PermissionsViewAllRecords: ['PermissionsRead'],
  PermissionsModifyAllRecords: ['PermissionsRead', 'PermissionsEdit', 'PermissionsDelete', 'PermissionsViewAllRecords'],
};

export function needLowerPermissions({ operation }: SaveChunk, row: SaveRow): void {
  const has = (name: string): boolean => valueOf(row.record, name) === true;
  if (operation === 'insert' && !Object.keys(WORDS).some(has))
    row.errors.push(dmlErrors.integrity('You must enable at least one permission.', ['Permissions']));
  const object = String(valueOf(row.record, 'SobjectType') ?? '');
  for (const [name, required] of Object.entries(REQUIRED)) {
    const lacking = required.filter((each) => !has(each));
    if (!has(name) || lacking.length === 0) continue;
    const words = lacking.map((each) => `${WORDS[each]} ${object}`).join(', ');
    row.errors.push(
      dmlErrors.integrity(`Permission ${WORDS[name]} ${object} depends on permission(s): ${words}`, [name]),
    );
    return;
  }
}
