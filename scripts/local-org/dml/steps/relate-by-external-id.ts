/**
 * Parents that a record names by an external id instead of an Id: `new Contact(Account = new Account(Code__c = 'x'))`.
 * Apex Developer Guide, "Creating Parent and Child Records in a Single Statement Using Foreign Keys".
 */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import { dmlErrors } from '../errors.ts';
import { living, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** A row that names a parent. */
interface Naming {
  readonly row: SaveRow;
  /** Of the child. */
  readonly reference: Field;
  readonly parent: SObjectValue;
  /** Of the parent. */
  readonly key: Field;
}

/** Sets the references; a parent that is not there, or there twice, is an error of the row. One query a parent and field. */
export function relateByExternalId(chunk: SaveChunk): void {
  const groups = new Map<string, Naming[]>();
  for (const naming of living(chunk).flatMap((row) => parentsNamed(row))) {
    const group = `${naming.reference.name} ${naming.parent.type.name} ${naming.key.name}`;
    groups.set(group, [...(groups.get(group) ?? []), naming]);
  }
  for (const group of groups.values()) relate(chunk, group);
}

/** Parents that came from a query, or that have an Id, name nothing. */
function parentsNamed(row: SaveRow): Naming[] {
  return [...row.given.relations].flatMap(([name, parent]): Naming[] => {
    const reference = row.given.type.parentRelationships.get(name.toLowerCase());
    if (reference === undefined || !(parent instanceof SObjectValue) || parent.isQueried || parent.id !== null)
      return [];
    const key = [...parent.fields]
      .map(([field]) => parent.type.fields.get(field.toLowerCase()))
      .find((field) => isKey(parent.type, field));
    return key === undefined ? [] : [{ row, reference, parent, key }];
  });
}

/** Standard objects that are found by their name. Object Reference, "Profile" and "UserRole". */
const FOUND_BY_NAME: ReadonlySet<string> = new Set(['Profile', 'UserRole']);

/** External ids, and what describes call `idLookup`: names of custom objects, addresses and usernames of people. */
function isKey(parent: SObjectType, field: Field | undefined): field is Field {
  if (field === undefined) return false;
  const isNamed = parent.isCustom || FOUND_BY_NAME.has(parent.name);
  const isOwn = isNamed ? field.isNameField : field.kind === 'Email' || field.name === 'Username';
  return field.isExternalId || (isOwn && !field.isCustom);
}

function relate({ store }: SaveChunk, group: readonly Naming[]): void {
  const { parent, key } = group[0]!;
  const isFolded = !key.isCaseSensitive;
  const keyOf = (naming: Naming): string | null => {
    const value = naming.parent.fields.get(key.name) ?? null;
    const stored = value === null ? null : String(store.toSql(key, value));
    return stored === null || !isFolded ? stored : store.fold(stored);
  };
  const column = isFolded ? store.foldedColumn(key) : store.column(key);
  const isDeleted = parent.type.fields.get('isdeleted');
  const alive = isDeleted === undefined || !store.isStored(isDeleted) ? '' : ` AND ${store.column(isDeleted)} = 0`;
  const wanted = [...new Set(group.map(keyOf))].filter((each) => each !== null);
  const asSql = (text: string): string | number => (['Number', 'Integer'].includes(key.kind) ? Number(text) : text);
  const found = store.driver
    .prepare(
      `SELECT "Id", ${column} FROM ${store.table(parent.type)} WHERE ${column} IN (${wanted.map(() => '?').join(', ')})${alive}`,
    )
    .all(...wanted.map(asSql));
  const ids = new Map<string, string[]>();
  for (const [id, text] of found) ids.set(String(text), [...(ids.get(String(text)) ?? []), String(id)]);
  for (const naming of group) {
    const text = keyOf(naming);
    const matches = (text === null ? undefined : ids.get(text)) ?? [];
    const [match] = matches;
    if (match === undefined)
      naming.row.errors.push(
        dmlErrors.parentMissing(String(naming.parent.fields.get(key.name)), key.name, parent.type.name),
      );
    else if (matches.length > 1) naming.row.errors.push(dmlErrors.manyForExternalId(key, matches));
    else naming.row.record.fields.set(naming.reference.name, match);
  }
}
