/** `=` and the compound assignments. */
import type { AssignExpression } from '../syntax/nodes.ts';
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
  // `total += x` with a wider x gives the wider type, then narrows to the variable's.
  const value = calculation(e.operator.slice(0, -1), e.target, e.value, type, cx, read);
  return write(narrowed(value, e, cx));
}

function narrowed(value: string, e: AssignExpression, cx: BodyContext): string {
  const [to, from] = [cx.typeOf(e.target), cx.typeOf(e.value)];
  if (typeName(to) === 'Double' && typeName(from) === 'Decimal') return convert(value, from, to);
  return value;
}
