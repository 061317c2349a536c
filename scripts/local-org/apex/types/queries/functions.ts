/** What a field or a function over fields gives. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { FieldKind } from '../../../schema/types.ts';
import type { FieldExpression, FunctionItem } from '../../../soql/syntax.ts';
import { DATE, DECIMAL, INTEGER, STRING, UNKNOWN } from '../known.ts';
import { findPath, type FoundField, type QueryScope } from './scope.ts';

/** @returns name and type of the expression; undefined after a reported mistake */
export function expressionType(item: FieldExpression, scope: QueryScope): FoundField | undefined {
  return item.kind === 'field' ? findPath(item.path, scope, item.at) : functionType(item, scope);
}

/** SOQL and SOSL Reference, "Support for Field Types in Aggregate Functions". */
const UNORDERED: ReadonlySet<FieldKind> = new Set(['Checkbox']);
const UNSUMMED: ReadonlySet<FieldKind> = new Set([
  ...(['Checkbox', 'Text', 'TextArea', 'Email', 'Phone', 'Url', 'Picklist', 'MultiselectPicklist'] as const),
  ...(['Date', 'DateTime', 'Time', 'Id', 'Lookup', 'MasterDetail'] as const),
]);

function checkAggregate(
  { name, at }: FunctionItem,
  argument: FoundField | undefined,
  refused: ReadonlySet<FieldKind>,
  scope: QueryScope,
): void {
  const kind = argument?.field?.kind;
  if (kind !== undefined && refused.has(kind))
    scope.unit.report(compileErrors.notAggregatable, at, argument!.name, name);
}

function functionType(item: FunctionItem, scope: QueryScope): FoundField | undefined {
  const [argument] = item.arguments.map((each) => expressionType(each, scope));
  const of = (type: FoundField['type']): FoundField => ({ name: item.name, type, field: null });
  switch (item.name) {
    case 'COUNT':
    case 'COUNT_DISTINCT':
    case 'GROUPING':
      return of(INTEGER);
    case 'SUM':
    case 'AVG':
      checkAggregate(item, argument, UNSUMMED, scope);
      return of(DECIMAL);
    case 'MIN':
    case 'MAX':
      checkAggregate(item, argument, UNORDERED, scope);
      return argument === undefined ? undefined : of(argument.type);
    case 'CONVERTCURRENCY':
    case 'CONVERTTIMEZONE':
      return argument === undefined ? undefined : of(argument.type);
    case 'DAY_ONLY':
      return of(DATE);
    case 'TOLABEL':
    case 'FORMAT':
      return of(STRING);
    default:
      return /_IN_|CALENDAR|FISCAL/.test(item.name) ? of(INTEGER) : of(UNKNOWN);
  }
}
