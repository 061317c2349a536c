/** Casts and `instanceof`. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { CastExpression, InstanceOfExpression } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { isAssignable, isCastable } from '../conversions.ts';
import { isInterface } from '../hierarchy.ts';
import { BOOLEAN, isList, isPrimitive, isUnknown, listOf, OBJECT, SOBJECT } from '../known.ts';
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

/** What may be assigned is an instance; of lists of records that is said of the general list alone. */
function isAlways(type: ApexType, target: ApexType): boolean {
  if (isUnknown(type) || isUnknown(target) || isIterable(type)) return false;
  // A text may hold no id, and a polymorphic parent any record.
  if (isPrimitive(type, 'String') && isPrimitive(target, 'Id')) return false;
  if (type.kind === 'sobject' && type.name === 'Name') return false;
  if (isRecordList(type) && !isPrimitive(target, 'Object') && !sameType(target, listOf(OBJECT))) {
    return sameType(target, listOf(SOBJECT)) && !sameType(type, target);
  }
  return isAssignable(type, target);
}

function isRecordList(type: ApexType): boolean {
  return isList(type) && type.args[0]?.kind === 'sobject';
}

function isIterable(type: ApexType): boolean {
  return type.kind === 'platform' && type.name === 'System.Iterable';
}
