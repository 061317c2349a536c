/** Casts and `instanceof`. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { CastExpression, InstanceOfExpression } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { isAssignable, isCastable } from '../conversions.ts';
import { isInterface } from '../hierarchy.ts';
import { BOOLEAN, isPrimitive, isUnknown } from '../known.ts';
import type { ApexType } from '../type.ts';
import { sameType, typeName } from '../type-names.ts';
import { resolveType } from '../type-resolution.ts';
import { isNarrowed } from './assignable.ts';
import { checkValue } from './expression.ts';

export function cast(node: CastExpression, body: BodyContext): ApexType {
  const target = resolveType(node.type, body.unit, body.owner);
  const type = checkValue(node.value, body, target);
  const isKnown = !isUnknown(type) && !isUnknown(target);
  if (isKnown && !isNarrowed(node.value, target, body) && !mayBe(type, target)) {
    body.unit.report(compileErrors.illegalCast, node.at, typeName(type), typeName(target));
  }
  return target;
}

export function instanceOf(node: InstanceOfExpression, body: BodyContext): ApexType {
  const type = checkValue(node.value, body);
  const target = resolveType(node.type, body.unit, body.owner);
  if (!isUnknown(type) && !isUnknown(target) && !mayBe(type, target)) {
    body.unit.report(compileErrors.illegalCast, node.at, typeName(type), typeName(target));
  } else if (isAlways(type, target)) {
    body.unit.report(compileErrors.alwaysInstance, node.at, typeName(type), typeName(target));
  }
  return BOOLEAN;
}

/** Of interfaces the compiler takes that anything may implement them, be it a text; at run time it shows. */
function mayBe(type: ApexType, target: ApexType): boolean {
  return isCastable(type, target) || isInterface(type) || isInterface(target);
}

/** Types that tell; collections, whose elements are looked at, and Object do not. */
function isAlways(type: ApexType, target: ApexType): boolean {
  if (type.kind === 'sobject') return target.kind === 'sobject' && (target.name === null || sameType(type, target));
  if (type.kind === 'class') return target.kind === 'class' && isAssignable(type, target);
  return type.kind === 'primitive' && !isPrimitive(type, 'Object') && sameType(type, target);
}
