/** Rows by the record that a reference to one of several objects leads to. */
import type { Field } from '../../schema/types.ts';
import { anyOf, condition, type Visible } from './condition.ts';
import type { Level, RecordSharing } from './record-sharing.ts';

/** @returns the rows whose parent the user may see; objects that are open to everyone are told by their key prefix */
export function rowsOfParents(sharing: RecordSharing, column: string, field: Field, level: Level): Visible {
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
