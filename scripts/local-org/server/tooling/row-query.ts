/** A query over rows that are in no table: their fields, compared with `=`, `!=` and IN. */
import type { Condition, FieldPath, SoqlQuery, SoqlValue } from '../../soql/syntax.ts';
import { badRequest } from '../http/fault.ts';
import type { Row } from './test-rows.ts';

type Cell = Row[string];

/** @returns the rows that match, with the fields asked for @throws HttpFault for a field or a clause that is not known */
export function queriedRows(query: SoqlQuery, rows: readonly Row[], version: string): object[] {
  const matching = rows.filter((row) => query.where === null || matches(query.where, row));
  const limit = query.limit?.kind === 'literal' ? Number(query.limit.value) : matching.length;
  return matching.slice(0, limit).map((row) => shown(query, row, version));
}

function shown(query: SoqlQuery, row: Row, version: string): object {
  const type = query.from.name;
  const shape: Record<string, unknown> = {
    attributes: { type, url: `/services/data/${version}/tooling/sobjects/${type}/${String(row['Id'])}` },
  };
  for (const item of query.select) {
    if (item.kind !== 'field') throw notKnown(query, item.kind);
    put(shape, item.path, row);
  }
  return shape;
}

function put(shape: Record<string, unknown>, [first = '', ...rest]: FieldPath, row: Row): void {
  const name = nameIn(row, first);
  const value = row[name];
  if (rest.length === 0 || !isRow(value)) return void (shape[name] = value ?? null);
  const parent = (shape[name] ??= { attributes: { type: name } }) as Record<string, unknown>;
  put(parent, rest, value);
}

function nameIn(row: Row, field: string): string {
  const name = Object.keys(row).find((each) => each.toLowerCase() === field.toLowerCase());
  if (name === undefined) throw badRequest(`No such column '${field}' on this entity.`, 'INVALID_FIELD');
  return name;
}

function cellAt(row: Row, [first = '', ...rest]: FieldPath): Cell {
  const value = row[nameIn(row, first)] ?? null;
  return rest.length > 0 && isRow(value) ? cellAt(value, rest) : value;
}

const isRow = (value: Cell | undefined): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function matches(condition: Condition, row: Row): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.conditions.every((each) => matches(each, row));
    case 'or':
      return condition.conditions.some((each) => matches(each, row));
    case 'not':
      return !matches(condition.condition, row);
    case 'compare': {
      const { left, operator, right } = condition;
      if (left.kind !== 'field') throw badRequest('These rows are compared by their fields only.', 'MALFORMED_QUERY');
      const isAmong = valuesOf(right).some((value) => isSame(cellAt(row, left.path), value));
      if (operator === '=' || operator === 'IN') return isAmong;
      if (operator === '!=' || operator === 'NOT IN') return !isAmong;
      throw badRequest(`These rows are not compared with ${operator}.`, 'MALFORMED_QUERY');
    }
  }
}

function valuesOf(value: SoqlValue): readonly Cell[] {
  if (value.kind === 'literal') return [value.value];
  if (value.kind === 'list') return value.values.flatMap(valuesOf);
  throw badRequest('These rows are compared with plain values only.', 'MALFORMED_QUERY');
}

/** Ids are the same with and without their checksum. */
function isSame(left: Cell, right: Cell): boolean {
  if (typeof left !== 'string' || typeof right !== 'string') return left === right;
  const isId = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/;
  if (isId.test(left) && isId.test(right)) return left.slice(0, 15) === right.slice(0, 15);
  return left.toLowerCase() === right.toLowerCase();
}

const notKnown = (query: SoqlQuery, what: string) =>
  badRequest(`A query of ${query.from.name} selects fields, no ${what}.`, 'MALFORMED_QUERY');
