/**
 * What a query of UserRecordAccess asks for: whose access, to which records, and which answers of it.
 * Object Reference, "UserRecordAccess": the five Has…Access fields can be filtered by, selected fields ordered by.
 */
import type { ApexValue } from '../../apex/values/value.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedQueries } from '../../errors/unsupported-queries.ts';
import type { RunContext } from '../run/run-context.ts';
import type { Condition, FieldExpression, OrderItem } from '../syntax.ts';
import { comparable } from '../values/comparable.ts';
import { resolveValue } from '../values/resolved-value.ts';

/** What one record is answered by: the values of its fields, by name in lower case. */
export type AccessRow = ReadonlyMap<string, { readonly name: string; readonly value: ApexValue }>;

export interface AccessFilters {
  readonly userIds: readonly string[];
  readonly recordIds: readonly string[];
  readonly matches: (row: AccessRow) => boolean;
}

const IDS: ReadonlySet<string> = new Set(['userid', 'recordid']);
const FLAG = /^has(read|edit|delete|transfer|all)access$/;
const LEVELS = ['None', 'Read', 'Edit', 'Delete', 'Transfer', 'All'];
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

export function accessFilters(where: Condition | null, run: RunContext): AccessFilters {
  const conditions = where ? parts(where) : [];
  const ids = (field: string): readonly string[] => idsOf(conditions.filter(comparesField(field)).at(-1), run);
  const flags = conditions.filter((condition) => !IDS.has(fieldOf(condition))).map((one) => wantedFlag(one, run));
  return {
    userIds: ids('userid'),
    recordIds: ids('recordid'),
    matches: (row) => flags.every(({ field, value }) => row.get(field)?.value === value),
  };
}

/** In the order asked for: levels by how far they go, as a picklist is sorted. */
export function inAccessOrder(rows: readonly AccessRow[], orderBy: readonly OrderItem[]): AccessRow[] {
  return rows.toSorted((a, b) => {
    for (const { by, direction } of orderBy) {
      const difference = compared(a.get(nameOf(by))?.value, b.get(nameOf(by))?.value);
      if (difference !== 0) return direction === 'DESC' ? -difference : difference;
    }
    return 0;
  });
}

type Comparison = Extract<Condition, { kind: 'compare' }>;

function parts(condition: Condition): readonly Comparison[] {
  if (condition.kind === 'and') return condition.conditions.flatMap(parts);
  if (condition.kind !== 'compare' || condition.left.kind !== 'field' || condition.right.kind === 'subquery')
    throw notFiltered();
  return [condition];
}

function notFiltered(): Error {
  return unsupported(unsupportedQueries.recordAccess, [
    'only UserId =, RecordId = or IN, and the Has…Access fields can be filtered by',
  ]);
}

const comparesField =
  (field: string) =>
  (condition: Comparison): boolean =>
    fieldOf(condition) === field;

const fieldOf = (condition: Comparison): string => nameOf(condition.left);

function nameOf(expression: FieldExpression): string {
  return expression.kind === 'field' ? (expression.path.at(-1) ?? '').toLowerCase() : '';
}

function idsOf(condition: Comparison | undefined, run: RunContext): readonly string[] {
  if (!condition) return [];
  if (condition.operator !== '=' && condition.operator !== 'IN') throw notFiltered();
  return valuesOf(condition, run)
    .map((item) => comparable(ID_OPERAND, item, run))
    .filter((id) => typeof id === 'string');
}

function wantedFlag(condition: Comparison, run: RunContext): { field: string; value: boolean } {
  const [value] = valuesOf(condition, run);
  if (!FLAG.test(fieldOf(condition)) || typeof value !== 'boolean' || !['=', '!='].includes(condition.operator))
    throw notFiltered();
  return { field: fieldOf(condition), value: condition.operator === '=' ? value : !value };
}

function valuesOf({ right }: Comparison, run: RunContext): readonly ApexValue[] {
  if (right.kind === 'subquery') throw notFiltered();
  const value = resolveValue(right, run);
  return value.kind === 'list' ? value.values : value.kind === 'one' ? [value.value] : [];
}

function compared(a: ApexValue | undefined, b: ApexValue | undefined): number {
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  const [left, right] = [String(a), String(b)];
  if (LEVELS.includes(left) && LEVELS.includes(right)) return LEVELS.indexOf(left) - LEVELS.indexOf(right);
  return left < right ? -1 : left > right ? 1 : 0;
}
