/** A query that groups or aggregates: its result columns. SOQL and SOSL Reference, "GROUP BY", "Aggregate Functions". */
import { ApexDate } from '../../apex/values/date.ts';
import { ApexDecimal } from '../../apex/values/decimal.ts';
import type { RecordStore } from '../../database/record-store.ts';
import { queryError } from '../query-error.ts';
import type { FieldExpression, SelectItem, SoqlQuery } from '../syntax.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedQueries } from '../../errors/unsupported-queries.ts';
import { planCondition, type ConditionNode } from './condition.ts';
import type { Writer } from './emission.ts';
import type { Operand } from './operand.ts';
import { AGGREGATES } from './operands.ts';
import { planOrder, type OrderKey } from './order.ts';
import { emptyShape, type CellReader, type RecordShape } from './record-shape.ts';
import { cellReader } from './shape-builder.ts';
import type { Statement } from './statement.ts';

export interface AggregatePlan {
  readonly shape: RecordShape;
  readonly columns: readonly Writer[];
  readonly groupBy: readonly Writer[];
  readonly having: ConditionNode | null;
  readonly order: readonly OrderKey[];
  /** Every row read counts against the limit; with COUNT alone, only the rows given. */
  readonly countsRowsRead: boolean;
}

export function isAggregate(query: SoqlQuery): boolean {
  return (
    query.groupBy !== null ||
    query.having !== null ||
    query.select.some((item) => item.kind === 'function' && AGGREGATES.has(item.name))
  );
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
  if (query.groupBy?.rollup) throw unsupported(unsupportedQueries.rollup, [query.groupBy.rollup], null, query.at);
  const { context } = statement.parts;
  const groups = (query.groupBy?.by ?? []).map((by) => ({
    key: keyOf(by, statement),
    operand: groupable(stored(statement.operand(by))),
  }));
  const groupKeys = new Set(groups.map((group) => group.key));
  const shape = emptyShape(null, -1);
  const columns: Writer[] = [];
  const aliases = new Map<string, Operand>();
  let unnamed = 0;
  for (const item of query.select) {
    context.isSelecting = true;
    const expression = fieldExpression(item);
    const operand = stored(statement.operand(expression));
    context.isSelecting = false;
    if (!operand.isAggregate && !groupKeys.has(keyOf(expression, statement)))
      throw queryError(`Field must be grouped or aggregated: ${operand.name}`);
    const name = expression.alias ?? (expression.kind === 'field' ? operand.name : `expr${unnamed++}`);
    if (shape.names.some((known) => known.toLowerCase() === name.toLowerCase()))
      throw queryError(`duplicate alias: ${name}`);
    shape.names.push(name);
    shape.columns.push(columns.length);
    shape.readers.push(resultReader(expression, operand, context.store));
    columns.push(operand.write);
    aliases.set(name.toLowerCase(), operand);
  }
  const scope = {
    ...statement,
    operand: (by: FieldExpression) => byAlias(by, aliases) ?? stored(statement.operand(by)),
  };
  return {
    shape,
    columns,
    groupBy: groups.map((group) => group.operand.writeComparable),
    having: query.having === null ? null : planCondition(query.having, scope),
    order: planOrder(query.orderBy, (item) => scope.operand(item.by)),
    countsRowsRead: query.select.some(
      (item) => item.kind === 'function' && AGGREGATES.has(item.name) && item.name !== 'COUNT',
    ),
  };
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

function stored(operand: Operand): Operand {
  if (operand.formula) throw unsupported(unsupportedQueries.groupedFormula, [operand.name]);
  return operand;
}

function resultReader(expression: FieldExpression, operand: Operand, store: RecordStore): CellReader | null {
  const name = expression.kind === 'function' ? expression.name : '';
  if (name === 'SUM' || name === 'AVG') {
    const isWhole = name === 'SUM' && operand.field?.kind === 'Integer';
    const scale = name === 'SUM' ? (operand.field?.scale ?? 0) : null;
    return (cell) =>
      typeof cell !== 'number' && typeof cell !== 'bigint'
        ? null
        : isWhole
          ? Number(cell)
          : decimal(Number(cell), scale);
  }
  if (name === 'DAY_ONLY') return (cell) => (typeof cell === 'string' ? ApexDate.parse(cell) : null);
  return operand.field === null ? null : cellReader(store, operand.field);
}

/** Sums are made in binary; the field's scale tells how many digits of them mean something. */
function decimal(value: number, scale: number | null): ApexDecimal {
  if (scale === null) return ApexDecimal.of(String(value));
  return ApexDecimal.of(value.toFixed(Math.min(scale, 20))).strip(0);
}
