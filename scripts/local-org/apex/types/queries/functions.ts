/** What a field or a function over fields gives. */
import type { FieldExpression, FunctionItem } from '../../../soql/syntax.ts';
import { DATE, DECIMAL, INTEGER, STRING, UNKNOWN } from '../known.ts';
import { findPath, type FoundField, type QueryScope } from './scope.ts';

/** @returns name and type of the expression; undefined after a reported mistake */
export function expressionType(item: FieldExpression, scope: QueryScope): FoundField | undefined {
  return item.kind === 'field' ? findPath(item.path, scope, item.at) : functionType(item, scope);
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
      return of(DECIMAL);
    case 'MIN':
    case 'MAX':
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
