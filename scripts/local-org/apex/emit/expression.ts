/** Emits an expression; each kind has its own file. */
import type { Expression } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { assign } from './assign.ts';
import { binary } from './binary.ts';
import { cast, instanceOf } from './cast.ts';
import { fieldAccess } from './field-access.ts';
import { increment } from './increment.ts';
import { index } from './index-expression.ts';
import { literal } from './literal.ts';
import { constructorCall, methodCall } from './method-call.ts';
import { name } from './name.ts';
import { newCollection } from './new-collection.ts';
import { newObject } from './new-object.ts';
import { isNonNull } from './non-null.ts';
import { refusalOf } from './refusal.ts';
import { safeChain } from './safe-chain.ts';
import { search, soql } from './soql.ts';
import { ternary } from './ternary.ts';
import { unary } from './unary.ts';

/** @returns JavaScript that is safe to stand as an operand or argument. */
export function expression(e: Expression, cx: BodyContext): string {
  return refusalOf(e, cx) ?? meant(e, cx);
}

function meant(e: Expression, cx: BodyContext): string {
  switch (e.kind) {
    case 'Literal':
      return literal(e, cx);
    case 'Name':
      return name(e, cx);
    case 'FieldAccess':
      return safeChain(cx, () => fieldAccess(e, cx));
    case 'MethodCall':
      return safeChain(cx, () => methodCall(e, cx));
    case 'Index':
      return safeChain(cx, () => index(e, cx));
    case 'ConstructorCall':
      return constructorCall(e, cx);
    case 'NewObject':
      return newObject(e, cx);
    case 'NewCollection':
      return newCollection(e, cx);
    case 'Cast':
      return cast(e, cx);
    case 'InstanceOf':
      return instanceOf(e, cx);
    case 'Unary':
      return e.operator === '++' || e.operator === '--' ? increment(e, cx, false) : unary(e, cx);
    case 'Postfix':
      return increment(e, cx, true);
    case 'Binary':
      return binary(e, cx);
    case 'Assign':
      return assign(e, cx);
    case 'Ternary':
      return ternary(e, cx);
    case 'This':
    case 'Super':
      return 'this';
    case 'ClassLiteral':
      return `$.classLiteral(${cx.unit.constant(cx.typeOfRef(e.type))})`;
    case 'Soql':
      return soql(e, cx);
    case 'Sosl':
      return search(e, cx);
  }
}

/** @returns code whose value is not null: a null raises the NullPointerException at this place. */
export function nonNull(e: Expression, cx: BodyContext): string {
  return isNonNull(e, cx) ? expression(e, cx) : `(${expression(e, cx)} ?? npe())`;
}
