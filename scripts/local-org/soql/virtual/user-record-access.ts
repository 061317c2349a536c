/**
 * UserRecordAccess has no rows: what a user may do with given records is worked out when asked.
 * Object Reference, "UserRecordAccess": one UserId and up to 200 RecordIds, no other filters.
 */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { Transaction } from '../../org/transaction.ts';
import { noSuchColumn, noSuchObject, queryError } from '../query-error.ts';
import type { QueryResult } from '../run/run-plan.ts';
import type { RunContext } from '../run/run-context.ts';
import type { Condition, SoqlQuery } from '../syntax.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedQueries } from '../../errors/unsupported-queries.ts';
import { comparable } from '../values/comparable.ts';
import { resolveValue } from '../values/resolved-value.ts';

const NAME = 'UserRecordAccess';
const MAXIMUM_RECORDS = 200;
const ID_OPERAND = {
  name: 'Id',
  kind: 'id',
  field: null,
  write: () => undefined,
  writeComparable: () => undefined,
  isFolded: false,
  formula: null,
  isAggregate: false,
} as const;

export function isRecordAccessQuery(query: SoqlQuery): boolean {
  return query.from.name.toLowerCase() === NAME.toLowerCase();
}

export function readRecordAccess(query: SoqlQuery, run: RunContext): QueryResult {
  const type = run.store.schema.object(NAME);
  if (!type) throw noSuchObject(NAME);
  const filters = new Map<string, readonly string[]>();
  if (query.where) collect(query.where, filters, run);
  const [userId] = filters.get('userid') ?? [];
  const recordIds = filters.get('recordid') ?? [];
  if (userId === undefined || recordIds.length === 0)
    throw queryError('UserRecordAccess needs a filter on UserId and on RecordId');
  if (recordIds.length > MAXIMUM_RECORDS)
    throw queryError(`UserRecordAccess takes at most ${MAXIMUM_RECORDS} record ids`);
  const levels = levelsOf(asUser(run.tx, userId), recordIds);
  const records = recordIds.map((id) => {
    const record = new SObjectValue(type);
    record.isQueried = true;
    const values = levels(id);
    for (const item of query.select) {
      if (item.kind !== 'field')
        throw unsupported(unsupportedQueries.recordAccess, ['only fields can be selected'], null, item.at);
      const name = item.path.at(-1) ?? '';
      const value = values.get(name.toLowerCase());
      if (!value) throw noSuchColumn(name, NAME);
      record.fields.set(value.name, value.value);
    }
    return record;
  });
  run.count('soqlRows', records.length);
  return { records, size: records.length };
}

function collect(condition: Condition, filters: Map<string, readonly string[]>, run: RunContext): void {
  if (condition.kind === 'and') return condition.conditions.forEach((part) => collect(part, filters, run));
  if (
    condition.kind !== 'compare' ||
    condition.left.kind !== 'field' ||
    condition.right.kind === 'subquery' ||
    !['=', 'IN'].includes(condition.operator)
  ) {
    throw unsupported(unsupportedQueries.recordAccess, ['only UserId = and RecordId = or IN can be filtered by']);
  }
  const value = resolveValue(condition.right, run);
  const items: readonly ApexValue[] = value.kind === 'list' ? value.values : value.kind === 'one' ? [value.value] : [];
  const ids = items.map((item) => comparable(ID_OPERAND, item, run)).filter((id) => typeof id === 'string');
  filters.set((condition.left.path.at(-1) ?? '').toLowerCase(), ids);
}

/** The same transaction, seen by another user. */
function asUser(tx: Transaction, userId: string): Transaction {
  return userId === tx.user.id
    ? tx
    : (Object.create(tx, { user: { value: { ...tx.user, id: userId } } }) as Transaction);
}

function levelsOf(
  tx: Transaction,
  ids: readonly string[],
): (id: string) => ReadonlyMap<string, { name: string; value: ApexValue }> {
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
    add('delete', rights.delete);
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
