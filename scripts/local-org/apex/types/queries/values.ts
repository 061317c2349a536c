/** Which values a column may be compared with. */
import type { SoqlValue } from '../../../soql/syntax.ts';
import { isNumeric, isPrimitive, isUnknown } from '../known.ts';
import type { ApexType } from '../type.ts';

type Literal = Extract<SoqlValue, { kind: 'literal' | 'dateLiteral' }>;

/** @returns whether a bound value of that type can be compared with the column; records stand for their ids */
export function fitsColumn(value: ApexType, column: ApexType): boolean {
  if (
    value.kind === 'null' ||
    isUnknown(value) ||
    isUnknown(column) ||
    isPrimitive(value, 'Object') ||
    column.kind !== 'primitive'
  ) {
    return true;
  }
  if (value.kind === 'sobject') {
    return isPrimitive(column, 'Id', 'String');
  }
  if (value.kind !== 'primitive') {
    // The platform compares enums and such by their text; rejecting them is left to it.
    return true;
  }
  const families = [isText, isNumeric, isMoment, isBoolean];
  return families.some((isOf) => isOf(value) && isOf(column)) || value.name === column.name;
}

const isText = (type: ApexType) => isPrimitive(type, 'String', 'Id');
const isMoment = (type: ApexType) => isPrimitive(type, 'Date', 'Datetime');
const isBoolean = (type: ApexType) => isPrimitive(type, 'Boolean');

/** @returns what the column needs instead of the literal, in the platform's words; null when it fits */
export function literalMisfit(value: Literal, column: ApexType): string | null {
  if (value.kind === 'literal' && value.type === 'null') {
    return null;
  }
  const given = value.kind === 'dateLiteral' ? 'moment' : value.type;
  if (isText(column)) {
    return given === 'string' ? null : 'string and should be enclosed in quotes';
  }
  if (isNumeric(column)) {
    return given === 'number' || given === 'currency' ? null : 'double and should not be enclosed in quotes';
  }
  if (isBoolean(column)) {
    return given === 'boolean' ? null : 'boolean and should not be enclosed in quotes';
  }
  if (isPrimitive(column, 'Date')) {
    return given === 'date' || given === 'moment' ? null : 'date and should not be enclosed in quotes';
  }
  if (isPrimitive(column, 'Datetime')) {
    return given === 'datetime' || given === 'moment' ? null : 'dateTime and should not be enclosed in quotes';
  }
  return null;
}
