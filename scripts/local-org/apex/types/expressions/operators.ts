/**
 * The type a binary operator gives.
 * Source: Apex Developer Guide, "Expression Operators".
 */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { BinaryExpression, Position } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { isAssignable } from '../conversions.ts';
import { BOOLEAN, isNumeric, isPrimitive, isUnknown, LONG, numericRank, STRING, UNKNOWN, INTEGER } from '../known.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';

type Operator = BinaryExpression['operator'];

export function operatorType(
  operator: Operator,
  left: ApexType,
  right: ApexType,
  at: Position,
  body: BodyContext,
): ApexType {
  if (isUnknown(left) || isUnknown(right)) {
    return operator === '+' || operator === '-' || operator === '*' || operator === '/'
      ? UNKNOWN
      : isBoolean(operator)
        ? BOOLEAN
        : UNKNOWN;
  }
  switch (operator) {
    case '+':
      return isPrimitive(left, 'String') || isPrimitive(right, 'String')
        ? STRING
        : arithmetic(operator, left, right, at, body);
    case '-':
    case '*':
    case '/':
      return arithmetic(operator, left, right, at, body);
    case '&&':
    case '||':
      if (!isPrimitive(left, 'Boolean') || !isPrimitive(right, 'Boolean')) {
        body.unit.report(compileErrors.logicNotBoolean, at);
      }
      return BOOLEAN;
    case '==':
    case '!=':
    case '===':
    case '!==':
      checkEquality(left, right, at, body);
      if (operator.length === 3) checkIdentity(left, right, at, body);
      return BOOLEAN;
    case '<':
    case '<=':
    case '>':
    case '>=':
      checkOrder(left, right, at, body);
      return BOOLEAN;
    default:
      return bits(operator, left, right, at, body);
  }
}

function isBoolean(operator: Operator): boolean {
  return ['&&', '||', '==', '!=', '===', '!==', '<', '<=', '>', '>='].includes(operator);
}

/** Days are added to dates, fractions of days to datetimes, milliseconds to times. */
function arithmetic(operator: Operator, left: ApexType, right: ApexType, at: Position, body: BodyContext): ApexType {
  if (isNumeric(left) && isNumeric(right)) {
    return numericRank(left) >= numericRank(right) ? left : right;
  }
  if ((operator === '+' || operator === '-') && isPrimitive(left, 'Date', 'Datetime', 'Time') && isNumeric(right)) {
    checkStep(left, right, at, body);
    return left;
  }
  if (operator === '+' && isPrimitive(right, 'Date', 'Datetime', 'Time') && isNumeric(left)) {
    checkStep(right, left, at, body);
    return right;
  }
  body.unit.report(compileErrors.arithmetic, at);
  return UNKNOWN;
}

/** Moments take fractions of days; dates and times take whole numbers. */
function checkStep(moment: ApexType, step: ApexType, at: Position, body: BodyContext): void {
  if (!isPrimitive(moment, 'Datetime') && !isPrimitive(step, 'Integer', 'Long')) {
    body.unit.report(compileErrors.dateOperand, at, typeName(moment));
  }
}

function checkEquality(left: ApexType, right: ApexType, at: Position, body: BodyContext): void {
  if (!isAssignable(left, right) && !isAssignable(right, left)) {
    body.unit.report(compileErrors.incomparable, at, typeName(left), typeName(right));
  }
}

/** Texts, numbers and the like have no identity of their own. */
function checkIdentity(left: ApexType, right: ApexType, at: Position, body: BodyContext): void {
  const isPlain = (type: ApexType) => type.kind === 'primitive' && !isPrimitive(type, 'Object');
  if (isPlain(left) && isPlain(right)) body.unit.report(compileErrors.identityOfPlain, at, typeName(left));
  if (left.kind === 'null' && right.kind !== 'null') {
    body.unit.report(compileErrors.incomparable, at, typeName(left), typeName(right));
  }
}

function checkOrder(left: ApexType, right: ApexType, at: Position, body: BodyContext): void {
  const isOrdered = (type: ApexType) =>
    isNumeric(type) || isPrimitive(type, 'String', 'Id', 'Date', 'Datetime', 'Time');
  const isFitting = isAssignable(left, right) || isAssignable(right, left);
  // Null may stand on the right alone.
  if (!isOrdered(left) || !(isOrdered(right) || right.kind === 'null') || !isFitting) {
    body.unit.report(compileErrors.incomparable, at, typeName(left), typeName(right));
  }
}

function bits(operator: Operator, left: ApexType, right: ApexType, at: Position, body: BodyContext): ApexType {
  const isShift = operator === '<<' || operator === '>>' || operator === '>>>';
  if (!isShift && isPrimitive(left, 'Boolean') && isPrimitive(right, 'Boolean')) {
    return BOOLEAN;
  }
  if (isPrimitive(left, 'Integer', 'Long') && isPrimitive(right, 'Integer', 'Long')) {
    // A shifted number keeps its type.
    if (isShift) return left;
    return isPrimitive(left, 'Long') || isPrimitive(right, 'Long') ? LONG : INTEGER;
  }
  body.unit.report(isShift ? compileErrors.shiftOperands : compileErrors.bitOperands, at, operator);
  return UNKNOWN;
}
