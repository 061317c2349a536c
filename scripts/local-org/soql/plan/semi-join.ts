/** `IN (SELECT AccountId FROM Contact WHERE …)`. SOQL and SOSL Reference, "Comparison Operators", semi-joins and anti-joins. */
import type { SObjectType } from '../../schema/types.ts';
import { noSuchObject, queryError } from '../query-error.ts';
import { readRows } from '../run/read-rows.ts';
import type { Condition, SoqlQuery } from '../syntax.ts';
import type { Writer } from './emission.ts';
import type { Operand } from './operand.ts';
import type { PlanContext } from './plan-context.ts';
import { planStatement, writeFromWhere } from './statement.ts';

export function planSemiJoin(
  context: PlanContext,
  outer: SObjectType,
  query: SoqlQuery,
  includesDeleted: boolean,
): Writer {
  const object = context.schema.object(query.from.name);
  if (!object) throw noSuchObject(query.from.name);
  if (object.name === outer.name) throw queryError('The inner and outer selects should not be on the same object type');
  refuseClauses(query);
  const [item] = query.select;
  if (query.select.length !== 1 || item?.kind !== 'field')
    throw queryError('Only one field is allowed in the select list of a semi join sub-select');
  const statement = planStatement(context, object, query, includesDeleted);
  const operand = statement.operand(item);
  if (operand.formula || !isReference(operand))
    throw queryError(`semi join sub selects can only query id fields, cannot use: '${operand.name}'`);
  if (statement.residual.length === 0) {
    return (emission) => {
      operand.write(emission.add('SELECT '));
      writeFromWhere(emission, statement, [isNotNull(operand.write)]);
    };
  }
  const column = statement.parts.columns.add('value', operand.write);
  // Formulas are tested in JavaScript, so the inner query runs first and gives its list.
  return (emission) => {
    const rows = readRows({ statement, order: [], limit: null, offset: null }, emission.run);
    const values = rows.map(({ row }) => row[column]).filter((value) => value !== null);
    emission.add('SELECT value FROM json_each(').value(JSON.stringify(values)).add(')');
  };
}

/** A relationship of a custom metadata type counts: its value is the id of the record that it names. */
function isReference({ kind, field }: Operand): boolean {
  return kind === 'id' || field?.kind === 'MetadataRelationship';
}

function refuseClauses({ where, orderBy, limit, for: mode }: SoqlQuery): void {
  if (where !== null && semiJoinsOf(where) > 0) throw queryError('Nesting of semi join sub-selects is not supported');
  if (orderBy.length > 0 || limit !== null || mode !== null)
    throw queryError('ORDER BY, LIMIT and FOR UPDATE are not supported in semi join sub-selects');
}

const MAXIMUM_JOINS = 2;

/** Raises a QueryException where a condition joins in a way that Salesforce does not. */
export function checkSemiJoins(where: Condition): void {
  const count = semiJoinsOf(where);
  if (count > MAXIMUM_JOINS) throw queryError(`Maximum ${MAXIMUM_JOINS} semi join sub-selects are allowed`);
  if (count === 0) return;
  const isNested = (where.kind === 'and' || where.kind === 'or') && where.conditions.some(joinsInGroup);
  if (!isNested && !isUnderOr(where, false)) return;
  const isTop = where.kind === 'or' && where.conditions.some(({ kind }) => kind === 'compare');
  throw queryError(
    isTop
      ? "Semi join sub-selects are not allowed with the 'OR' operator"
      : 'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.',
  );
}

/** Conditions in parentheses beside others join nothing, by AND neither. */
function joinsInGroup(condition: Condition): boolean {
  return (condition.kind === 'and' || condition.kind === 'or') && semiJoinsOf(condition) > 0;
}

function semiJoinsOf(condition: Condition): number {
  switch (condition.kind) {
    case 'compare':
      return condition.right.kind === 'subquery' ? 1 : 0;
    case 'not':
      return semiJoinsOf(condition.condition);
    default:
      return condition.conditions.reduce((sum, each) => sum + semiJoinsOf(each), 0);
  }
}

function isUnderOr(condition: Condition, isUnder: boolean): boolean {
  switch (condition.kind) {
    case 'compare':
      return isUnder && condition.right.kind === 'subquery';
    case 'not':
      return isUnderOr(condition.condition, isUnder);
    default:
      return condition.conditions.some((each) => isUnderOr(each, isUnder || condition.kind === 'or'));
  }
}

function isNotNull(write: Writer): Writer {
  return (emission) => {
    write(emission);
    emission.add(' IS NOT NULL');
  };
}
