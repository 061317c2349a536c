/**
 * UserPermissionAccess has no rows: it answers with one record, of what the current user may do by their profile and
 * permission sets together. Object Reference, "UserPermissionAccess".
 */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedSource } from '../../errors/unsupported-source.ts';
import type { Field } from '../../schema/types.ts';
import type { Transaction } from '../../org/transaction.ts';
import { noSuchColumn, noSuchObject } from '../query-error.ts';
import { rowBounds } from '../run/row-bounds.ts';
import type { RunContext } from '../run/run-context.ts';
import type { QueryResult } from '../run/run-plan.ts';
import type { SelectItem, SoqlQuery } from '../syntax.ts';

const NAME = 'UserPermissionAccess';
const PERMISSIONS = 'Permissions';

export function isPermissionAccessQuery(query: SoqlQuery): boolean {
  return query.from.name.toLowerCase() === NAME.toLowerCase();
}

export function readPermissionAccess(query: SoqlQuery, run: RunContext): QueryResult {
  const type = run.store.schema.object(NAME);
  if (!type) throw noSuchObject(NAME);
  if (query.where !== null) throw unsupported(unsupportedSource.queryPart, [`WHERE of ${NAME}`], null, query.from.at);
  const record = new SObjectValue(type);
  record.isQueried = true;
  for (const item of query.select) {
    const field = type.fields.get(nameOf(item).toLowerCase());
    if (!field) throw noSuchColumn(nameOf(item), NAME);
    record.fields.set(field.name, valueOf(run.tx, field));
  }
  const { limit, offset } = rowBounds(query, run);
  const records = limit === 0 || (offset ?? 0) > 0 ? [] : [record];
  run.count('soqlRows', records.length);
  return { records, size: records.length };
}

function nameOf(item: SelectItem): string {
  if (item.kind !== 'field')
    throw unsupported(unsupportedSource.queryPart, [`anything but fields of ${NAME}`], null, item.at);
  return item.path.at(-1) ?? '';
}

/** @returns whether the user has the permission; the other fields tell nothing here */
function valueOf(tx: Transaction, { name }: Field): ApexValue {
  if (!name.startsWith(PERMISSIONS)) return null;
  return tx.org.access.userPermission(tx, name.slice(PERMISSIONS.length));
}
