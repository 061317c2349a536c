/** A query that groups or aggregates: its result columns. SOQL and SOSL Reference, "GROUP BY", "Aggregate Functions". */
import { queryError } from '../query-error.ts';
import type { FieldExpression, SelectItem, SoqlQuery } from '../syntax.ts';
import { planCondition, type ConditionNode } from './condition.ts';
import { isDateFunction } from './date-functions.ts';
import type { Writer } from './emission.ts';
import { groupingSets } from './grouping-sets.ts';
import { planGroups, refuseGroups, resultOperand } from './groups.ts';
import type { Operand } from './operand.ts';
import { AGGREGATES } from '../syntax.ts';
import { planOrder, type OrderKey } from './order.ts';
import { emptyShape, type RecordShape } from './record-shape.ts';
import { resultReader } from './result-reader.ts';
import type { Statement } from './statement.ts';

export interface AggregatePlan {
  readonly shape: RecordShape;
  readonly columns: readonly Writer[];
  readonly groupBy: readonly Writer[];
  /** The grouped fields, by their place, that each set leaves out; one set where there are no subtotals. */
  readonly sets: readonly ReadonlySet<number>[];
  readonly having: ConditionNode | null;
  readonly order: readonly OrderKey[];
  /** Every row read counts against the limit; with COUNT alone, only the rows given. */
  readonly countsRowsRead: boolean;
}

export function isAggregate(query: SoqlQuery): boolean {
  return (
    query.groupBy !== null ||
    query.having !== null ||
    query.select.some((item) => item.kind === 'function' && isGroupFunction(aggregateOf(item).name))
  );
}

/** Functions that make groups of rows, or stand for such: date functions are never selected of single rows. */
function isGroupFunction(name: string): boolean {
  return AGGREGATES.has(name) || isDateFunction(name);
}

/** `SELECT COUNT() FROM Account` */
export function isPlainCount({ select: [first, ...rest] }: SoqlQuery): boolean {
  return (
    rest.length === 0 &&
    first?.kind === 'function' &&
    first.name === 'COUNT' &&
    first.arguments.length === 0 &&
    first.alias === null
  );
}

export function planAggregate(statement: Statement, query: SoqlQuery): AggregatePlan {
  const { context } = statement.parts;
  const groups = planGroups(query, statement);
  refuseGroups(query, groups, statement);
  const operandOf = (by: FieldExpression, subject = 'Field'): Operand => resultOperand(by, groups, statement, subject);
  const shape = emptyShape(null, -1);
  const columns: Writer[] = [];
  const aliases = new Map<string, Operand>();
  let unnamed = 0;
  for (const item of query.select) {
    context.isSelecting = true;
    const expression = fieldExpression(item);
    context.at = expression.at;
    const operand = operandOf(expression);
    context.isSelecting = false;
    const name = expression.alias ?? (expression.kind === 'field' ? operand.name : `expr${unnamed++}`);
    if (shape.names.some((known) => known.toLowerCase() === name.toLowerCase()))
      throw queryError(`duplicate alias: ${name}`);
    shape.names.push(name);
    shape.columns.push(columns.length);
    shape.readers.push(resultReader(expression, operand, context.store));
    columns.push(operand.write);
    aliases.set(name.toLowerCase(), operand);
  }
  const scope = { ...statement, operand: (by: FieldExpression) => byAlias(by, aliases) ?? operandOf(by) };
  return {
    shape,
    columns,
    groupBy: groups.map((group) => group.operand.writeComparable),
    sets: query.groupBy === null ? [new Set()] : groupingSets(query.groupBy),
    having: query.having === null ? null : planCondition(query.having, scope),
    order: planOrder(query.orderBy, ({ by }) => byAlias(by, aliases) ?? operandOf(by, 'Ordered field')),
    countsRowsRead: query.select.some((item) => {
      const { name } = item.kind === 'function' ? aggregateOf(item) : { name: '' };
      return AGGREGATES.has(name) && name !== 'COUNT';
    }),
  };
}

/** The aggregate inside `FORMAT(MIN(CloseDate))`, or the function itself. */
function aggregateOf(item: FieldExpression): FieldExpression & { readonly name: string } {
  if (item.kind === 'field') return { ...item, name: '' };
  const [argument] = item.arguments;
  const isShown = item.name === 'FORMAT' || item.name === 'CONVERTCURRENCY';
  return isShown && argument?.kind === 'function' ? aggregateOf(argument) : item;
}

function fieldExpression(item: SelectItem): FieldExpression {
  if (item.kind === 'field' || item.kind === 'function') return item;
  throw queryError('Only fields and aggregate functions can be selected in a query with GROUP BY');
}

/** An alias of the SELECT list, where no field can be meant: `ORDER BY total`. */
function byAlias(by: FieldExpression, aliases: ReadonlyMap<string, Operand>): Operand | undefined {
  return by.kind === 'field' && by.path.length === 1 ? aliases.get((by.path[0] ?? '').toLowerCase()) : undefined;
}
