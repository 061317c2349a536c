/** Which columns a field has, and of what SQL type. */
import type { Field, FieldKind, SObjectType } from '../schema/types.ts';
import { quote } from './open-driver.ts';

const sqlTypes: Partial<Record<FieldKind, string>> = {
  Checkbox: 'INTEGER',
  Integer: 'INTEGER',
  DateTime: 'INTEGER',
  Time: 'INTEGER',
  Number: 'REAL',
  Currency: 'REAL',
  Percent: 'REAL',
  Base64: 'BLOB',
};

/** Kinds that are compared and sorted without regard to case. Long text and encrypted text can be neither. */
const folded = new Set<FieldKind>([
  'Text',
  'TextArea',
  'Email',
  'Phone',
  'Url',
  'Picklist',
  'MultiselectPicklist',
  'Combobox',
  'AutoNumber',
]);

/** Objects without a table are answered from elsewhere or not at all. */
export function hasTable(object: SObjectType): boolean {
  return object.isQueryable;
}

const unstored: ReadonlySet<Field['kind']> = new Set(['Address', 'Location', 'ChangeEventHeader', 'TextList']);

/** Formulas are computed; addresses and locations are stored by their parts. */
export function isStored(field: Field): boolean {
  return field.formula === null && !unstored.has(field.kind);
}

export function isFolded(field: Field): boolean {
  return folded.has(field.kind) && !field.isCaseSensitive;
}

/** SQLite's own NOCASE knows only ASCII and libsql takes no functions, so text is kept a second time in lower case. */
export function fold(text: string): string {
  return text.toLowerCase();
}

export function foldedName(field: Field): string {
  return isFolded(field) ? `${field.name}~` : field.name;
}

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly definition: string;
}

/** All columns of an object's table, `Id` first. Every table has `IsDeleted`. */
export function columnsOf(object: SObjectType): Column[] {
  const columns: Column[] = [];
  for (const field of object.fields.values()) {
    if (!isStored(field)) continue;
    const type = sqlTypes[field.kind] ?? 'TEXT';
    columns.push({ name: field.name, type, definition: `${quote(field.name)} ${type}${constraint(field)}` });
    if (isFolded(field))
      columns.push({ name: foldedName(field), type: 'TEXT', definition: `${quote(foldedName(field))} TEXT` });
  }
  if (!object.fields.has('isdeleted'))
    columns.push({ name: 'IsDeleted', type: 'INTEGER', definition: '"IsDeleted" INTEGER NOT NULL DEFAULT 0' });
  return columns;
}

function constraint(field: Field): string {
  if (field.kind === 'Id') return ' PRIMARY KEY';
  // A checkbox is never null.
  return field.kind === 'Checkbox' ? ` NOT NULL DEFAULT ${field.defaultValue === 'true' ? 1 : 0}` : '';
}

/** `CREATE INDEX` statements by index name. A record in the recycle bin does not keep its unique values. */
export function indexesOf(object: SObjectType): Map<string, string> {
  const indexes = new Map<string, string>();
  for (const field of object.fields.values()) {
    if (!isStored(field) || field.kind === 'Id' || /^(CreatedById|LastModifiedById)$/.test(field.name)) continue;
    const name = `${object.name}.${field.name}${field.isUnique ? '.unique' : ''}`;
    const target = `ON ${quote(object.name)} (${quote(foldedName(field))})`;
    if (field.isUnique) indexes.set(name, `CREATE UNIQUE INDEX ${quote(name)} ${target} WHERE "IsDeleted" = 0`);
    else if (field.referenceTo.length > 0 || field.isExternalId || field.isNameField)
      indexes.set(name, `CREATE INDEX ${quote(name)} ${target}`);
  }
  if (object.bigIndex.length > 0) {
    const name = `${object.name}.index.unique`;
    const columns = object.bigIndex.map((each) => quote(each)).join(', ');
    indexes.set(name, `CREATE UNIQUE INDEX ${quote(name)} ON ${quote(object.name)} (${columns})`);
  }
  return indexes;
}
