/** An expression of any kind to its type, written into the facts. */
import type { Expression } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { isUnknown, missingText, UNKNOWN } from '../known.ts';
import type { ApexType } from '../type.ts';
import { checkReadable } from './accessors.ts';
import { assign } from './assign.ts';
import { binary } from './binary.ts';
import { cast, instanceOf } from './cast.ts';
import { classLiteral } from './class-literal.ts';
import { constructorCall } from './constructor-call.ts';
import { fieldAccess } from './field-access.ts';
import { index } from './index-access.ts';
import { literal } from './literal.ts';
import { methodCall } from './method-call.ts';
import { nameValue } from './name.ts';
import { newCollection } from './new-collection.ts';
import { newObject } from './new-object.ts';
import { soqlExpression, soslExpression } from './query.ts';
import { ternary } from './ternary.ts';
import { thisExpression, superExpression } from './this.ts';
import { postfix, unary } from './unary.ts';

/**
 * @param expected what the place asks for: it decides whether a query gives a list, a record or a number
 * @returns the type, UNKNOWN after a reported mistake
 */
export function checkExpression(node: Expression, body: BodyContext, expected: ApexType | null = null): ApexType {
  const type = typeOf(node, body, expected);
  const { facts } = body.unit;
  facts.types.set(node, type);
  const lacking = missingText(type);
  if (lacking !== null && hasMeaning(node) && !facts.resolutions.has(node) && !facts.refusals.has(node)) {
    refuse(node, lacking, body);
  }
  return type;
}

/** What comes first when the code runs is what it is refused for. */
function refuse(node: Expression, lacking: string, { unit }: BodyContext): void {
  const inner = 'target' in node && node.target !== null ? unit.facts.refusals.get(node.target) : undefined;
  if (inner === undefined) {
    unit.refuse(node, node.at, lacking);
  } else {
    unit.facts.refusals.set(node, inner);
  }
}

/** Kinds that the emitter looks up what they mean of. */
function hasMeaning({ kind }: Expression): boolean {
  return kind === 'Name' || kind === 'FieldAccess' || kind === 'MethodCall' || kind === 'NewObject';
}

/** @returns the type of an expression that must have a value */
export function checkValue(node: Expression, body: BodyContext, expected: ApexType | null = null): ApexType {
  const type = checkExpression(node, body, expected);
  checkReadable(node, body);
  return type.kind === 'void' && !isUnknown(type) ? UNKNOWN : type;
}

function typeOf(node: Expression, body: BodyContext, expected: ApexType | null): ApexType {
  switch (node.kind) {
    case 'Literal':
      return literal(node, body);
    case 'Name':
      return nameValue(node, body);
    case 'FieldAccess':
      return fieldAccess(node, body);
    case 'MethodCall':
      return methodCall(node, body);
    case 'ConstructorCall':
      return constructorCall(node, body);
    case 'NewObject':
      return newObject(node, body);
    case 'NewCollection':
      return newCollection(node, body);
    case 'Cast':
      return cast(node, body);
    case 'InstanceOf':
      return instanceOf(node, body);
    case 'Unary':
      return unary(node, body);
    case 'Postfix':
      return postfix(node, body);
    case 'Binary':
      return binary(node, body, expected);
    case 'Assign':
      return assign(node, body);
    case 'Ternary':
      return ternary(node, body, expected);
    case 'Index':
      return index(node, body);
    case 'This':
      return thisExpression(node, body);
    case 'Super':
      return superExpression(node, body);
    case 'ClassLiteral':
      return classLiteral(node, body);
    case 'Soql':
      return soqlExpression(node, body, expected);
    case 'Sosl':
      return soslExpression(node, body);
  }
}
