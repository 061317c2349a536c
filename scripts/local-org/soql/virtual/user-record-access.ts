/**
 * UserRecordAccess has no rows: what a user may do with given records is worked out when asked.
 * Object Reference, "UserRecordAccess": one UserId and up to 200 RecordIds.
 */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { SObjectType } from '../../schema/types.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { Transaction } from '../../org/transaction.ts';
import { noSuchColumn, noSuchObject, queryError } from '../query-error.ts';
import type { QueryResult } from '../run/run-plan.ts';
import { rowBounds } from '../run/row-bounds.ts';
import type { RunContext } from '../run/run-context.ts';
import type { SoqlQuery } from '../syntax.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedQueries } from '../../errors/unsupported-queries.ts';
import { accessFilters, inAccessOrder, type AccessRow } from './record-access-filters.ts';

const NAME = 'UserRecordAccess';
const MAXIMUM_RECORDS = 200;
export function isRecordAccessQuery(query: SoqlQuery): boolean {
  return query.from.name.toLowerCase() === NAME.toLowerCase();
}

export function readRecordAccess(query: SoqlQuery, run: RunContext): QueryResult {
  const type = run.store.schema.object(NAME);
  if (!type) throw noSuchObject(NAME);
  const { userIds, recordIds, matches } = accessFilters(query.where, run);
  const userId = userIds.at(0);
  if (userId === undefined || recordIds.length === 0)
    throw queryError('UserRecordAccess needs a filter on UserId and on RecordId');
  if (recordIds.length > MAXIMUM_RECORDS)
    throw queryError(`UserRecordAccess takes at most ${MAXIMUM_RECORDS} record ids`);
  const levels = levelsOf(asUser(run.tx, userId), recordIds);
  const { limit, offset } = rowBounds(query, run);
  const first = offset ?? 0;
  const rows = inAccessOrder(recordIds.map(levels).filter(matches), query.orderBy).slice(
    first,
    limit === null ? undefined : first + limit,
  );
  const records = rows.map((row) => recordOf(type, query, row));
  run.count('soqlRows', records.length);
  return { records, size: records.length };
}

function recordOf(type: SObjectType, query: SoqlQuery, row: AccessRow): SObjectValue {
  const record = new SObjectValue(type);
  record.isQueried = true;
  for (const item of query.select) {
    if (item.kind !== 'field')
      throw unsupported(unsupportedQueries.recordAccess, ['only fields can be selected'], null, item.at);
    const name = item.path.at(-1) ?? '';
    const value = row.get(name.toLowerCase());
    if (!value) throw noSuchColumn(name, NAME);
    record.fields.set(value.name, value.value);
  }
  return record;
}

/** The same transaction, seen by another user. */
function asUser(tx: Transaction, userId: string): Transaction {
  return userId === tx.user.id
    ? tx
    : (Object.create(tx, { user: { value: { ...tx.user, id: userId } } }) as Transaction);
}

function levelsOf(tx: Transaction, ids: readonly string[]): (id: string) => AccessRow {
  const { access, schema } = tx.org;
  const byObject = new Map<string, string[]>();
  for (const id of ids) {
    const object = schema.objectOfId(id)?.name;
    if (object !== undefined) byObject.set(object, [...(byObject.get(object) ?? []), id]);
  }
  const allowed = {
    read: new Set<string>(),
    edit: new Set<string>(),
    delete: new Set<string>(),
    transfer: new Set<string>(),
  };
  for (const [object, objectIds] of byObject) {
    const rights = access.object(tx, object);
    const add = (level: keyof typeof allowed, isAllowed: boolean): void => {
      if (isAllowed) for (const id of access.permitted(tx, object, objectIds, level)) allowed[level].add(id);
    };
    add('read', rights.read);
    add('edit', rights.edit);
    add('delete', rights.delete && schema.object(object)?.isDeletable === true);
    add('transfer', rights.edit);
  }
  return (id) => {
    const has = (level: keyof typeof allowed): boolean => allowed[level].has(id);
    const all = has('delete') && has('transfer') && has('edit');
    const highest = all
      ? 'All'
      : has('delete')
        ? 'Delete'
        : has('transfer')
          ? 'Transfer'
          : has('edit')
            ? 'Edit'
            : has('read')
              ? 'Read'
              : 'None';
    const entries: [string, ApexValue][] = [
      ['Id', id],
      ['RecordId', id],
      ['UserId', tx.user.id],
      ['HasReadAccess', has('read')],
      ['HasEditAccess', has('edit')],
      ['HasDeleteAccess', has('delete')],
      ['HasTransferAccess', has('transfer')],
      ['HasAllAccess', all],
      ['MaxAccessLevel', highest],
    ];
    return new Map(entries.map(([name, value]) => [name.toLowerCase(), { name, value }]));
  };
}
