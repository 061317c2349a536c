/** Fields, related lists and actions of page layouts. */
import type { Checking } from '../checking.ts';
import { metadataErrors } from '../../errors/metadata-errors.ts';

export function checkLayouts(checking: Checking): void {
  for (const { fullName, path, body } of checking.components('Layout')) {
    const object = checking.object(fullName.slice(0, fullName.indexOf('-')), path, body);
    if (object === undefined) continue;
    for (const section of body.all('layoutSections')) {
      for (const item of section.all('layoutColumns').flatMap((column) => column.all('layoutItems'))) {
        const field = item.child('field');
        if (field !== undefined) checking.field(object, field.text, path, field);
      }
    }
    for (const list of body.all('relatedLists')) {
      const name = list.child('relatedList');
      const parts = /^(\w+__c)\.(\w+__c)$/.exec(name?.text ?? '');
      if (parts === null) continue;
      const child = checking.object(parts[1] ?? '', path, name);
      const key = child === undefined ? undefined : checking.field(child, parts[2] ?? '', path, name);
      if (child === undefined || key === undefined) continue;
      if (!key.referenceTo.includes(object.name))
        checking.fault(
          metadataErrors.unknownField,
          path,
          name,
          `${name?.text ?? ''} (it does not refer to ${object.name})`,
        );
      // Standard columns have names of their own here (`NAME`, `OWNER.ALIAS`).
      for (const column of list.all('fields'))
        if (/__c$/.test(column.text)) checking.field(child, column.text.replace(`${child.name}.`, ''), path, column);
    }
    for (const item of body.child('platformActionList')?.all('platformActionListItems') ?? []) {
      const name = item.child('actionName');
      if (item.value('actionType') === 'QuickAction' && name !== undefined && isOwnAction(name.text))
        checking.need('QuickAction', name.text, path, name);
    }
  }
}

/** Actions of the platform (`NewTask`, `FeedItem.TextPost`) are not in any project. */
function isOwnAction(name: string): boolean {
  return name.includes('.') && !name.startsWith('FeedItem.');
}
