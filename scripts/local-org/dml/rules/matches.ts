/**
 * Records that a matching rule finds for another, by fields that are compared exactly. Metadata API Developer Guide,
 * "MatchingRule"; Apex Reference, "FieldDiff Class".
 */
import type { SqlValue } from '../../database/driver.ts';
import type { DuplicateMatch } from '../../org/services/saving.ts';
import type { XmlElement } from '../../project/types.ts';
import type { Field } from '../../schema/types.ts';
import type { SObjectValue } from '../../apex/values/sobject.ts';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** A field that is compared; null where the object has it not. */
export type Comparison = { readonly field: Field; readonly matchesBlanks: boolean } | null;

export function comparisonsOf({ object }: SaveChunk, matching: XmlElement): Comparison[] {
  return matching.all('matchingRuleItems').map((item) => {
    const field = object.fields.get((item.value('fieldName') ?? '').toLowerCase());
    return field === undefined ? null : { field, matchesBlanks: item.value('blankValueBehavior') === 'MatchBlanks' };
  });
}

/** @returns the other records that match, with what was compared of them */
export function matchesOf(
  chunk: SaveChunk,
  row: SaveRow,
  comparisons: readonly Comparison[],
  logic: string | null,
): DuplicateMatch[] {
  const { store, object } = chunk;
  const [condition, values] = conditionOf(chunk, row, comparisons, logic);
  const ids = store.driver
    .prepare(
      `SELECT "Id" FROM ${store.table(object)} WHERE (${condition}) AND "IsDeleted" = 0 AND "Id" <> ? ORDER BY "Id"`,
    )
    .all(...values, row.id ?? '')
    .map(([id]) => String(id));
  const fields = comparisons.flatMap((each) => each?.field ?? []);
  return store.load(object, ids, { fields: ['Id', ...fields.map(({ name }) => name)] }).map((record) => ({
    record,
    differences: fields.map((field) => [field.name, difference(chunk, field, row, record)]),
  }));
}

function conditionOf(
  { store }: SaveChunk,
  row: SaveRow,
  comparisons: readonly Comparison[],
  logic: string | null,
): [string, SqlValue[]] {
  const values: SqlValue[] = [];
  const sqlOf = (comparison: Comparison | undefined): string => {
    if (comparison === null || comparison === undefined) return '0';
    const { field, matchesBlanks } = comparison;
    const value = store.toSql(field, valueOf(row.record, field.name));
    const column = store.foldedColumn(field);
    if (value === null) return matchesBlanks ? `${column} IS NULL` : '0';
    values.push(typeof value === 'string' && column !== store.column(field) ? store.fold(value) : value);
    return `${column} = ?`;
  };
  const condition =
    logic === null || logic.trim() === ''
      ? comparisons.map(sqlOf).join(' AND ')
      : logic.replace(/\d+/g, (number) => sqlOf(comparisons[Number(number) - 1]));
  return [condition, values];
}

function difference({ store }: SaveChunk, field: Field, row: SaveRow, other: SObjectValue): string {
  const [own, its] = [row.record, other].map((record) => {
    const value = store.toSql(field, valueOf(record, field.name));
    return typeof value === 'string' ? store.fold(value) : value;
  });
  if (own === null && its === null) return 'NULL';
  return own === its ? 'SAME' : 'DIFFERENT';
}
