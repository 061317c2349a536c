/** A query that groups or aggregates: its result columns. SOQL and SOSL Reference, "GROUP BY", "Aggregate Functions". */
import { queryError } from '../query-error.ts';
import type { FieldExpression, SelectItem, SoqlQuery } from '../syntax.ts';
import { planCondition, type ConditionNode } from './condition.ts';
import { isDateFunction } from './date-functions.ts';
import type { Writer } from './emission.ts';
import { groupingSets } from './grouping-sets.ts';
import type { Operand } from './operand.ts';
import { AGGREGATES } from './operands.ts';
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

interface Group {
  readonly key: string;
  readonly operand: Operand;
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
  const groups = (query.groupBy?.by ?? []).map((by, place): Group => {
    context.at = by.at;
    const operand = groupable(inTable(statement.operand(by)));
    return { key: keyOf(by, statement), operand: exceptInTotals(operand, place) };
  });
  refuse(query, groups, statement);
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

/** SOQL and SOSL Reference, "LIMIT", "GROUP BY", considerations. */
function refuse({ groupBy, limit, offset, select }: SoqlQuery, groups: readonly Group[], statement: Statement): void {
  if (groupBy === null && (limit !== null || offset !== null))
    throw queryError(
      `Non-grouped query that uses overall aggregate functions cannot also use ${limit === null ? 'OFFSET' : 'LIMIT'}`,
    );
  const twice = groups.find(({ key }, index) => groups.findIndex((group) => group.key === key) < index);
  if (twice !== undefined) throw queryError(`duplicate grouping expression: ${twice.operand.name}`);
  if (groupBy === null || groupBy.rollup !== null) return;
  for (const item of select) {
    const { name, arguments: [argument] = [] } = item.kind === 'function' ? item : { name: '' };
    const group = AGGREGATES.has(name) && argument && groups.find(({ key }) => key === keyOf(argument, statement));
    if (group) throw queryError(`Grouped field should not be aggregated: ${group.operand.name}`);
  }
}

/** The aggregate inside `FORMAT(MIN(CloseDate))`, or the function itself. */
function aggregateOf(item: FieldExpression): FieldExpression & { readonly name: string } {
  if (item.kind === 'field') return { ...item, name: '' };
  const [argument] = item.arguments;
  const isShown = item.name === 'FORMAT' || item.name === 'CONVERTCURRENCY';
  return isShown && argument?.kind === 'function' ? aggregateOf(argument) : item;
}

/** What may stand in SELECT, HAVING and ORDER BY: aggregates, grouped fields and functions over these. */
function resultOperand(by: FieldExpression, groups: readonly Group[], statement: Statement, subject: string): Operand {
  if (by.kind === 'function' && by.name === 'GROUPING') return grouping(by, groups, statement);
  const group = groups.find(({ key }) => key === keyOf(by, statement)) ?? shownGroup(by, groups, statement);
  if (group !== undefined) {
    // Asked for again, so that it counts as used in this clause too.
    statement.operand(by);
    return group.operand;
  }
  const operand = inTable(statement.operand(by));
  if (!operand.isAggregate && !isOfGroupedDay(by, groups, statement))
    throw queryError(`${subject} must be grouped or aggregated: ${operand.name}`);
  return operand;
}

const SHOWING = new Set(['TOLABEL', 'FORMAT', 'CONVERTCURRENCY']);

/** `toLabel(Status)` where Status is grouped by. */
function shownGroup(by: FieldExpression, groups: readonly Group[], statement: Statement): Group | undefined {
  const [argument] = by.kind === 'function' && SHOWING.has(by.name) ? by.arguments : [];
  return argument && groups.find(({ key }) => key === keyOf(argument, statement));
}

/** `CALENDAR_YEAR(CloseDate)` where the date itself is grouped by. */
function isOfGroupedDay(by: FieldExpression, groups: readonly Group[], statement: Statement): boolean {
  const [argument] = by.kind === 'function' ? by.arguments : [];
  const group = argument && groups.find(({ key }) => key === keyOf(argument, statement));
  return group?.operand.kind === 'date';
}

/** SOQL and SOSL Reference, "GROUPING(fieldName)": 1 in a subtotal over the field, else 0. */
function grouping(by: FieldExpression & { kind: 'function' }, groups: readonly Group[], statement: Statement): Operand {
  const [argument] = by.arguments;
  const place = argument ? groups.findIndex(({ key }) => key === keyOf(argument, statement)) : -1;
  if (place < 0) throw queryError('Grouping function arguments must be grouped fields');
  const write: Writer = (emission) => void emission.add(emission.leftOut.has(place) ? '1' : '0');
  const plain = { name: 'GROUPING', kind: 'number', field: null, isFolded: false, formula: null } as const;
  return { ...plain, write, writeComparable: write, isAggregate: true };
}

/** Null in the subtotals over it. */
function exceptInTotals(operand: Operand, place: number): Operand {
  const unless =
    (write: Writer): Writer =>
    (emission) =>
      emission.leftOut.has(place) ? void emission.add('NULL') : write(emission);
  return { ...operand, write: unless(operand.write), writeComparable: unless(operand.writeComparable) };
}

function fieldExpression(item: SelectItem): FieldExpression {
  if (item.kind === 'field' || item.kind === 'function') return item;
  throw queryError('Only fields and aggregate functions can be selected in a query with GROUP BY');
}

/** An alias of the SELECT list, where no field can be meant: `ORDER BY total`. */
function byAlias(by: FieldExpression, aliases: ReadonlyMap<string, Operand>): Operand | undefined {
  return by.kind === 'field' && by.path.length === 1 ? aliases.get((by.path[0] ?? '').toLowerCase()) : undefined;
}

function keyOf(expression: FieldExpression, statement: Statement): string {
  if (expression.kind === 'field') return statement.path(expression.path).join('.').toLowerCase();
  return `${expression.name}(${expression.arguments.map((argument) => keyOf(argument, statement)).join()})`;
}

/** SOQL and SOSL Reference, "GROUP BY", field types that cannot be grouped. */
const UNGROUPABLE = new Set([
  'AutoNumber',
  'Currency',
  'DateTime',
  'Time',
  'Number',
  'Percent',
  'LongTextArea',
  'Html',
  'MultiselectPicklist',
  'EncryptedText',
  'Base64',
]);

function groupable(operand: Operand): Operand {
  if (operand.field && UNGROUPABLE.has(operand.field.kind))
    throw queryError(`field '${operand.name}' can not be grouped in a query call`);
  return operand;
}

/** A formula's values are in a table when the groups are made. */
function inTable(operand: Operand): Operand {
  return operand.formula === null ? operand : { ...operand, formula: null };
}
