/** The fields a query groups by, and what may stand beside them. SOQL and SOSL Reference, "GROUP BY". */
import { queryError } from '../query-error.ts';
import type { FieldExpression, SoqlQuery } from '../syntax.ts';
import type { Writer } from './emission.ts';
import type { Operand } from './operand.ts';
import { AGGREGATES } from '../syntax.ts';
import type { Statement } from './statement.ts';

export interface Group {
  readonly key: string;
  readonly operand: Operand;
}

export function planGroups(query: SoqlQuery, statement: Statement): readonly Group[] {
  return (query.groupBy?.by ?? []).map((by, place): Group => {
    statement.parts.context.at = by.at;
    const operand = groupable(inTable(statement.operand(by)));
    return { key: keyOf(by, statement), operand: exceptInTotals(operand, place) };
  });
}

/** SOQL and SOSL Reference, "LIMIT", "GROUP BY", considerations. */
export function refuseGroups(
  { groupBy, limit, offset, select }: SoqlQuery,
  groups: readonly Group[],
  statement: Statement,
): void {
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

/** What may stand in SELECT, HAVING and ORDER BY: aggregates, grouped fields and functions over these. */
export function resultOperand(
  by: FieldExpression,
  groups: readonly Group[],
  statement: Statement,
  subject: string,
): Operand {
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

/** `CALENDAR_YEAR(CloseDate)` where the date itself is grouped by, in the user's zone or not. */
function isOfGroupedDay(by: FieldExpression, groups: readonly Group[], statement: Statement): boolean {
  const [inner] = by.kind === 'function' ? by.arguments : [];
  const isInZone = inner?.kind === 'function' && inner.name === 'CONVERTTIMEZONE';
  const argument = isInZone ? inner.arguments[0] : inner;
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
