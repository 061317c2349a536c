/** Which fields a form for a new or an existing record shows. */
import type { Transaction } from '../../org/transaction.ts';
import type { Field } from '../../schema/types.ts';
import { isReference } from '../data/data-type.ts';
import { readableObject } from '../data/select.ts';
import { layoutOf, sectionsOf } from './layout.ts';

export interface FormQuery {
  readonly isNew: boolean;
  /** Of a quick action; none for the whole layout. */
  readonly fields: readonly string[];
  readonly parentId: string;
}

export interface FormShape {
  readonly label: string;
  readonly sections: readonly { readonly label: string; readonly fields: readonly string[] }[];
  /** The field that refers to the parent. */
  readonly parentField: string | null;
}

export function formOf(tx: Transaction, object: string, query: FormQuery): FormShape {
  const type = readableObject(tx, object);
  const isShown = (field: Field | null): field is Field =>
    field !== null &&
    (query.isNew ? field.isCreateable : field.isUpdateable) &&
    tx.org.access.field(tx, type.name, field.name).edit &&
    field.name !== 'OwnerId';
  const parent = query.parentId === '' ? undefined : tx.org.schema.objectOfId(query.parentId);
  const parentField =
    parent === undefined
      ? null
      : ([...type.fields.values()].find((field) => isReference(field) && field.referenceTo.includes(parent.name)) ??
        null);
  const named = query.fields
    .map((name) => type.fields.get(name.toLowerCase()))
    .filter((field): field is Field => field !== undefined);
  if (named.length > 0)
    return {
      label: type.label,
      sections: [{ label: '', fields: named.map((field) => field.name) }],
      parentField: parentField?.name ?? null,
    };
  const sections = sectionsOf(tx, type, layoutOf(tx, type))
    .map((section) => ({
      label: section.showsLabel ? section.label : '',
      fields: interleaved(section.columns)
        .filter(isShown)
        .map((field) => field.name),
    }))
    .filter((section) => section.fields.length > 0);
  return { label: type.label, sections, parentField: parentField?.name ?? null };
}

/** Two columns are read across in a form that may have one. */
function interleaved(columns: readonly (readonly (Field | null)[])[]): (Field | null)[] {
  const longest = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: longest }, (_, row) => columns.map((column) => column[row] ?? null)).flat();
}
