/** `a ? b : c`. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { TernaryExpression } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { isAssignable } from '../conversions.ts';
import { BOOLEAN, isNumeric, isUnknown, numericRank } from '../known.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { checkCondition } from './condition.ts';
import { checkValue } from './expression.ts';

export function ternary(node: TernaryExpression, body: BodyContext, expected: ApexType | null): ApexType {
  checkCondition(node.condition, body);
  const then = checkValue(node.then, body, expected);
  const otherwise = checkValue(node.otherwise, body, expected);
  const joined = joinTypes(then, otherwise);
  if (joined === undefined) {
    body.unit.report(compileErrors.ternaryMismatch, node.at, typeName(then), typeName(otherwise));
    return expected ?? BOOLEAN;
  }
  return joined;
}

/** @returns that one of both types that holds both, or undefined; what they have above them does not count */
export function joinTypes(a: ApexType, b: ApexType): ApexType | undefined {
  if (isUnknown(a) || a.kind === 'null') {
    return b;
  }
  if (isUnknown(b) || b.kind === 'null') {
    return a;
  }
  if (isNumeric(a) && isNumeric(b)) {
    return numericRank(a) >= numericRank(b) ? a : b;
  }
  if (isAssignable(b, a)) {
    return a;
  }
  if (isAssignable(a, b)) {
    return b;
  }
  return undefined;
}
