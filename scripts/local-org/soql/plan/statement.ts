/** One SELECT: the object, its joins and what must hold of its rows. A query, a child subquery and a semi-join are each one. */
import type { SObjectType } from '../../schema/types.ts';
import { queryError } from '../query-error.ts';
import type { FieldExpression, SoqlQuery } from '../syntax.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedQueries } from '../../errors/unsupported-queries.ts';
import { ColumnList } from './column-list.ts';
import {
  conjuncts,
  planCondition,
  readsFormula,
  writeCondition,
  type ConditionNode,
  type ConditionScope,
} from './condition.ts';
import type { Emission, Writer } from './emission.ts';
import type { Operand } from './operand.ts';
import { planOperand } from './operands.ts';
import { TablePlace } from './place.ts';
import type { PlanContext, StatementParts } from './plan-context.ts';
import { rowTest, type RowTest } from './row-test.ts';
import { checkSemiJoins, planSemiJoin } from './semi-join.ts';

export interface Statement extends ConditionScope {
  readonly object: SObjectType;
  readonly place: TablePlace;
  readonly parts: StatementParts;
  /** Conditions for SQL. */
  readonly pushed: ConditionNode[];
  /** Conditions that read formulas, made on each row. */
  readonly residual: RowTest[];
  readonly includesDeleted: boolean;
  /** USING SCOPE mine */
  readonly isMine: boolean;
  path(path: readonly string[]): readonly string[];
}

export function planStatement(
  context: PlanContext,
  object: SObjectType,
  query: SoqlQuery,
  includesDeleted: boolean,
): Statement {
  const parts: StatementParts = { context, columns: new ColumnList(), formulas: [], joins: [] };
  const place = new TablePlace(parts, object, null);
  context.use(object, null, query.from.name);
  const names = new Set([query.from.alias?.toLowerCase(), object.name.toLowerCase(), query.from.name.toLowerCase()]);
  const path = (written: readonly string[]): readonly string[] => {
    const first = written[0]?.toLowerCase();
    const parent = written.length > 1 && query.from.parents.find(({ alias }) => alias.toLowerCase() === first);
    if (parent) return [...path(parent.path), ...written.slice(1)];
    const isOwnName = written.length > 1 && names.has(first) && !object.parentRelationships.has(first ?? '');
    return isOwnName ? written.slice(1) : written;
  };
  const statement: Statement = {
    object,
    place,
    parts,
    includesDeleted,
    path,
    pushed: [],
    residual: [],
    isMine: isMine(query),
    operand: (expression: FieldExpression): Operand => planOperand(expression, place, path, context),
    semiJoin: (inner: SoqlQuery): Writer => planSemiJoin(context, object, inner, includesDeleted),
  };
  if (query.where) {
    checkSemiJoins(query.where);
    for (const node of conjuncts(planCondition(query.where, { ...statement, operand: ofOneRow(statement) }))) {
      if (readsFormula(node)) statement.residual.push(rowTest(node, parts.columns));
      else statement.pushed.push(node);
    }
  }
  return statement;
}

/** In WHERE; what is known of many rows is asked for in HAVING. */
function ofOneRow({ operand }: Statement): Statement['operand'] {
  return (expression) => {
    const planned = operand(expression);
    if (!planned.isAggregate) return planned;
    throw queryError(`aggregate functions are not allowed in WHERE: ${planned.name}`);
  };
}

function isMine(query: SoqlQuery): boolean {
  const scope = query.scope?.toLowerCase() ?? 'everything';
  if (scope !== 'everything' && scope !== 'mine')
    throw unsupported(unsupportedQueries.scope, [query.scope ?? ''], null, query.from.at);
  return scope === 'mine';
}

/** ` FROM … WHERE …`, with the rows the user may see and without deleted ones. */
export function writeFromWhere(
  emission: Emission,
  statement: Statement,
  also: readonly Writer[] = [],
  join: string | null = null,
): void {
  const { object, place, parts, pushed } = statement;
  const { store, tx, enforcesSharing } = emission.run;
  emission.add(` FROM ${store.table(object)} ${place.alias}`);
  for (const each of parts.joins) emission.add(` ${each}`);
  if (join !== null) emission.add(` ${join}`);
  const conditions: Writer[] = [
    ...also,
    ...pushed.map(
      (node): Writer =>
        (to) =>
          writeCondition(to, node),
    ),
  ];
  // Every table of the store has this column, whether the object shows the field or not.
  if (!statement.includesDeleted) conditions.push((to) => void to.add(`${place.alias}."IsDeleted" = 0`));
  if (statement.isMine) conditions.push(ownedByUser(statement, tx.user.id));
  const visible = enforcesSharing ? tx.org.access.visibleRows(tx, object.name, place.alias) : null;
  if (visible !== null) conditions.push((to) => void to.add('(').fragment(visible).add(')'));
  if (conditions.length > 0) emission.add(' WHERE ').joined(conditions, ' AND ');
}

function ownedByUser({ object, place, parts }: Statement, userId: string): Writer {
  const owner = object.fields.get('ownerid');
  if (!owner) throw queryError(`scope 'mine' is not supported on entity '${object.name}'`);
  return (to) => void to.add(`${place.alias}.${parts.context.store.column(owner)} = `).value(userId);
}
