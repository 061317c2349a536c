/** Runs a SOSL search: one list of records for each object in RETURNING. */
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import type { Writer } from '../plan/emission.ts';
import type { QueryPlan } from '../plan/query-plan.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedSource } from '../../errors/unsupported-source.ts';
import { queryError } from '../query-error.ts';
import { checkUserMode } from '../rights/check-rights.ts';
import { readRecord } from '../run/read-record.ts';
import type { Row } from '../run/formula-values.ts';
import { readRows } from '../run/read-rows.ts';
import { rowBounds } from '../run/row-bounds.ts';
import type { RunContext } from '../run/run-context.ts';
import type { SoqlQuery, SoslSearch } from '../syntax.ts';
import { resolveValue } from '../values/resolved-value.ts';
import { fixedSearchResults } from '../../org/fixed-search-results.ts';
import { candidates } from './candidates.ts';
import { matches, parseSearchText, type SearchText } from './search-text.ts';

const MAXIMUM_RECORDS = 2000;
const TEXT_KINDS = new Set([
  'Text',
  'TextArea',
  'LongTextArea',
  'Html',
  'Email',
  'Phone',
  'Url',
  'Picklist',
  'MultiselectPicklist',
  'Combobox',
  'AutoNumber',
]);

/** Queries made of RETURNING clauses, kept so that their plans are. */
const queries = new WeakMap<SoslSearch, SoqlQuery[]>();

export function runSearch(
  tx: Transaction,
  search: SoslSearch,
  run: RunContext,
  planOf: (tx: Transaction, query: SoqlQuery) => QueryPlan,
): SObjectValue[][] {
  tx.limits.count('soslQueries');
  if (search.foreign !== null)
    throw unsupported(unsupportedSource.queryPart, [`WITH ${search.foreign}`], null, search.at);
  const found = search.find.kind === 'subquery' ? null : resolveValue(search.find, run);
  if (found?.kind !== 'one' || typeof found.value !== 'string') throw queryError('FIND needs a text');
  const wanted = parseSearchText(found.value, (text) => run.store.fold(text));
  const asked = queries.get(search) ?? search.returning.map((part) => queryOf(part, search));
  queries.set(search, asked);
  let left =
    search.limit === null
      ? MAXIMUM_RECORDS
      : Math.min(MAXIMUM_RECORDS, rowBounds(queryWithLimit(search), run).limit ?? MAXIMUM_RECORDS);
  return asked.map((query) => {
    const plan = planOf(tx, query);
    if (run.options.access === 'user') checkUserMode(tx, plan.uses);
    const records = searchOne(plan, wanted, search.in, run).slice(0, left);
    left -= records.length;
    return records;
  });
}

function searchOne(plan: QueryPlan, wanted: SearchText, group: SoslSearch['in'], run: RunContext): SObjectValue[] {
  const { statement, result, query, object } = plan;
  if (result.kind !== 'records') throw queryError('RETURNING takes fields only');
  const fixed = fixedSearchResults(run.tx);
  const fields = searchedFields(object, group).filter(
    (field) => run.store.isStored(field) && mayRead(object, field, run),
  );
  if (fixed === null && fields.length === 0) return [];
  const folded = fields.map(
    (field): Writer =>
      (to) =>
        void to.add(`${statement.place.alias}.${run.store.foldedColumn(field)}`),
  );
  const columns = folded.map((write, index) => statement.parts.columns.add(`searched ${fields[index]?.name}`, write));
  const also = fixed === null ? candidates(folded, wanted) : idIn(plan, fixed);
  const isMatch = ({ row }: Row): boolean =>
    fixed !== null ||
    matches(
      wanted,
      columns
        .map((column) => row[column])
        .filter((cell) => typeof cell === 'string')
        .map((text) => run.store.fold(text)),
    );
  const { limit, offset } = rowBounds(query, run);
  const rows = readRows({ statement, order: result.order, limit: null, offset: null, also: [also] }, run).filter(
    isMatch,
  );
  const kept = rows.slice(offset ?? 0, limit === null ? undefined : (offset ?? 0) + limit);
  return kept.map(({ row, formulas }) => readRecord(result.selection.shape, row, formulas, run.store.schema));
}

function idIn({ statement }: QueryPlan, ids: readonly string[]): Writer {
  return (to) => {
    statement.place.writeId(to);
    to.add(' IN (SELECT value FROM json_each(').value(JSON.stringify(ids)).add('))');
  };
}

function searchedFields(object: SObjectType, group: SoslSearch['in']): readonly Field[] {
  const fields = [...object.fields.values()].filter((field) => field.formula === null);
  switch (group) {
    case 'NAME':
      return fields.filter(
        (field) => field === object.nameField || ['firstname', 'lastname', 'name'].includes(field.name.toLowerCase()),
      );
    case 'EMAIL':
      return fields.filter((field) => field.kind === 'Email');
    case 'PHONE':
      return fields.filter((field) => field.kind === 'Phone');
    default:
      return fields.filter((field) => TEXT_KINDS.has(field.kind));
  }
}

function mayRead(object: SObjectType, field: Field, { tx, options }: RunContext): boolean {
  return options.access === 'system' || tx.org.access.field(tx, object.name, field.name).read;
}

function queryOf(part: SoslSearch['returning'][number], search: SoslSearch): SoqlQuery {
  const id = { kind: 'field', path: ['Id'], alias: null, at: part.at } as const;
  return {
    ...queryWithLimit(search),
    select: part.fields.length === 0 ? [id] : part.fields,
    from: { name: part.object, alias: null, parents: [], at: part.at },
    where: part.where,
    orderBy: part.orderBy,
    limit: part.limit,
    offset: part.offset,
  };
}

function queryWithLimit(search: SoslSearch): SoqlQuery {
  return {
    kind: 'query',
    select: [],
    from: { name: '', alias: null, parents: [], at: search.at },
    scope: null,
    where: null,
    with: search.with,
    groupBy: null,
    having: null,
    orderBy: [],
    limit: search.limit,
    offset: null,
    allRows: false,
    for: null,
    at: search.at,
  };
}
