/** Tasks and events: their owner's, and those of the records they are about. Salesforce Help, "Sharing Defaults: Activities". */
import type { SObjectType } from '../../schema/types.ts';
import { anyOf, type Visible } from './condition.ts';
import { rowsOfParents } from './parent-rows.ts';
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
  return rowsOfParents(sharing, `${alias}.${sharing.store.column(field)}`, field, level);
}
