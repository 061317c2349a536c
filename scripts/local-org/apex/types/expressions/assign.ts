/** `a = b`, `a += b`, and what may stand on the left. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { AssignExpression, BinaryExpression, Expression } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { isAssignable } from '../conversions.ts';
import { chainOf } from '../hierarchy.ts';
import { isPrimitive, isUnknown } from '../known.ts';
import type { FieldSymbol } from '../symbols.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { findMember, isUnwriteable } from '../members/sobjects.ts';
import { accessorOf, canUse } from './accessors.ts';
import { checkAssigned } from './assignable.ts';
import { checkExpression, checkValue } from './expression.ts';
import { operatorType } from './operators.ts';

export function assign(node: AssignExpression, body: BodyContext): ApexType {
  const target = checkExpression(node.target, body);
  checkWritable(node.target, body);
  if (node.operator === '=') {
    checkAssigned(node.value, target, body, node.target.at);
    return target;
  }
  const value = checkValue(node.value, body);
  if (isUnknown(target) || isUnknown(value)) {
    return target;
  }
  const operator = node.operator.slice(0, -1) as BinaryExpression['operator'];
  const result = operatorType(operator, target, value, node.at, body);
  // `decimal += integer` widens; `integer += decimal` does not narrow.
  if (!isUnknown(result) && !isAssignable(result, target) && !isPrimitive(target, 'String')) {
    body.unit.report(compileErrors.illegalAssignment, node.target.at, typeName(result), typeName(target));
  }
  return target;
}

/** Reports what cannot be assigned: calls, final variables, properties without a setter. */
export function checkWritable(node: Expression, body: BodyContext): void {
  if (node.kind !== 'Name' && node.kind !== 'FieldAccess' && node.kind !== 'Index') {
    body.unit.report(compileErrors.notAssignable, node.at);
    return;
  }
  if (node.kind === 'FieldAccess' && node.isSafe) {
    body.unit.report(compileErrors.notAssignable, node.at);
  }
  const resolution = body.unit.facts.resolutions.get(node);
  if (resolution?.kind === 'local' && resolution.local.isFinal) {
    body.unit.report(compileErrors.finalReassigned, node.at, resolution.local.name);
  } else if (resolution?.kind === 'field') {
    checkFieldWritable(resolution.field, node, body);
  } else if (resolution?.kind === 'sobjectField') {
    checkFieldOfRecord(resolution, node, body);
  } else if (
    resolution?.kind === 'enumValue' ||
    resolution?.kind === 'platformEnumValue' ||
    resolution?.kind === 'sobjectToken' ||
    resolution?.kind === 'label'
  ) {
    body.unit.report(compileErrors.notAssignable, node.at);
  }
}

function checkFieldOfRecord(
  { object, name }: { readonly object: string; readonly name: string },
  node: Expression,
  body: BodyContext,
): void {
  const { schema } = body.unit.program;
  const member = findMember(schema, object, name);
  if (member === undefined) return;
  const isChildren = member.isRelationship && member.field === null;
  if (isChildren || (member.field !== null && isUnwriteable(schema, object, member.field))) {
    body.unit.report(compileErrors.readOnlyField, node.at, `${object}.${member.name}`);
  }
}

function checkFieldWritable(field: FieldSymbol, node: Expression, body: BodyContext): void {
  if (field.kind === 'property') {
    const setter = accessorOf(field, 'setter');
    if (setter === null) {
      body.unit.report(compileErrors.readOnlyProperty, node.at, field.name);
    } else if (setter !== undefined && !canUse(field, setter, body)) {
      body.unit.report(compileErrors.hiddenVariable, node.at, `${field.owner.fullName}.${field.name}`);
    }
    return;
  }
  if (field.isFinal && !mayInitialize(field, body)) {
    body.unit.report(compileErrors.finalReassigned, node.at, field.name);
  }
}

/** A final variable gets its value where it is made: also a subclass's constructor may give it. */
function mayInitialize(field: FieldSymbol, body: BodyContext): boolean {
  if (field.owner === body.owner) return body.isConstructor || body.isInitializer;
  return body.isConstructor && body.owner !== null && !field.isStatic && chainOf(body.owner).includes(field.owner);
}
