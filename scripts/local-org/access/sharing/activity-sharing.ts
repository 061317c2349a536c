/** Tasks and events: their owner's, and those of the records they are about. Salesforce Help, "Sharing Defaults: Activities". */
import type { SObjectType } from '../../schema/types.ts';
import { anyOf, condition, type Visible } from './condition.ts';
import type { Level, RecordSharing } from './record-sharing.ts';

export function activityRows(sharing: RecordSharing, object: SObjectType, alias: string, level: Level): Visible {
  const owned = sharing.owned(object, alias);
  // Controlled by parent is the default for both; Private leaves them to their owners and those above.
  if (level === 'delete' || level === 'transfer') return owned;
  return anyOf([owned, ...['whoid', 'whatid'].map((name) => about(sharing, object, alias, name, level))]);
}

function about(sharing: RecordSharing, object: SObjectType, alias: string, name: string, level: Level): Visible {
  const field = object.fields.get(name);
  if (!field) return 'none';
  const column = `${alias}.${sharing.store.column(field)}`;
  const open: string[] = [];
  const parts = field.referenceTo.flatMap((parent): Visible[] => {
    const type = sharing.store.schema.object(parent);
    if (!type?.isQueryable) return [];
    const inner = sharing.alias();
    const rows = sharing.rows(type, inner, level);
    if (rows === 'all') open.push(`'${type.keyPrefix}'`);
    if (rows === 'all' || rows === 'none') return [];
    return [
      condition(
        `${column} IN (SELECT ${inner}."Id" FROM ${sharing.store.table(type)} ${inner} WHERE ${rows.sql})`,
        ...rows.values,
      ),
    ];
  });
  return anyOf([...(open.length > 0 ? [condition(`substr(${column}, 1, 3) IN (${open.join(', ')})`)] : []), ...parts]);
}
