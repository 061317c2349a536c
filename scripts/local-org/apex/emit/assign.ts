/** `=` and the compound assignments. */
import type { AssignExpression } from '../syntax/nodes.ts';
import type { ApexType } from '../types/type.ts';
import { stringType } from '../values/apex-type-names.ts';
import { calculation } from './binary.ts';
import type { BodyContext } from './body-context.ts';
import { convert, expressionAs } from './conversion.ts';
import { typeName } from './names.ts';
import { reference } from './reference.ts';

export function assign(e: AssignExpression, cx: BodyContext): string {
  return `(${assignment(e, cx)})`;
}

/** As a statement: without the parentheses. */
export function assignment(e: AssignExpression, cx: BodyContext): string {
  const type = cx.typeOf(e.target);
  if (e.operator === '=') {
    const value = expressionAs(e.value, type, cx);
    return reference(e.target, cx).write(value);
  }
  const { read, write } = reference(e.target, cx, true);
  const made = madeBy(e, cx);
  // `total += x` with a wider x gives the wider type, then narrows to the variable's.
  const value = calculation(e.operator.slice(0, -1), e.target, e.value, made, cx, read);
  return write(narrowed(value, made, e, cx));
}

/** What the operation makes: text is joined onto whatever holds text, an Object or an Id as well. */
function madeBy(e: AssignExpression, cx: BodyContext): ApexType {
  const isText = e.operator === '+=' && typeName(cx.typeOf(e.value)) === 'String';
  return isText ? stringType : cx.typeOf(e.target);
}

function narrowed(value: string, made: ApexType, e: AssignExpression, cx: BodyContext): string {
  const [to, from] = [cx.typeOf(e.target), cx.typeOf(e.value)];
  if (typeName(to) === 'Double' && typeName(from) === 'Decimal') return convert(value, from, to);
  return convert(value, made, to);
}
