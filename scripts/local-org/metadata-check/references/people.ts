/** Roles, queues, sharing rules, custom metadata records. */
import type { Checking } from '../checking.ts';
import { metadataErrors } from '../../errors/metadata-errors.ts';

export function checkPeople(checking: Checking): void {
  for (const { path, body } of checking.components('Role')) {
    const parent = body.child('parentRole');
    if (parent !== undefined) checking.need('Role', parent.text, path, parent);
  }
  for (const { path, body } of checking.components('Queue')) {
    for (const name of body.all('queueSobject').flatMap((entry) => entry.all('sobjectType'))) {
      const object = checking.object(name.text, path, name);
      if (
        object?.fields.get('ownerid')?.referenceTo.includes('Group') === false ||
        (object !== undefined && !object.hasOwner)
      )
        checking.fault(metadataErrors.noOwner, path, name, name.text);
    }
  }
  for (const { fullName, path, body } of checking.components('SharingRules')) {
    const object = checking.object(fullName, path, body);
    for (const field of body
      .all('sharingCriteriaRules')
      .flatMap((rule) => rule.all('criteriaItems'))
      .flatMap((item) => item.all('field'))) {
      if (object !== undefined) checking.field(object, field.text, path, field);
    }
    for (const to of [...body.all('sharingCriteriaRules'), ...body.all('sharingOwnerRules')].flatMap((rule) => [
      rule.child('sharedTo'),
      rule.child('sharedFrom'),
    ])) {
      for (const role of [
        ...(to?.all('role') ?? []),
        ...(to?.all('roleAndSubordinates') ?? []),
        ...(to?.all('roleAndSubordinatesInternal') ?? []),
      ])
        checking.need('Role', role.text, path, role);
      for (const group of to?.all('group') ?? []) checking.need('Group', group.text, path, group);
    }
  }
  for (const { fullName, path, body } of checking.components('CustomMetadata')) {
    const object = checking.object(`${fullName.split('.')[0] ?? ''}__mdt`, path, body);
    for (const field of body.all('values').flatMap((entry) => entry.all('field')))
      if (object !== undefined) checking.field(object, field.text, path, field);
  }
}
