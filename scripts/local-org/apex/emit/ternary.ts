/** `condition ? a : b`: both branches become the type of the whole. */
import type { TernaryExpression } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { expressionAs } from './conversion.ts';
import { nonNull } from './expression.ts';

export function ternary(e: TernaryExpression, cx: BodyContext): string {
  const type = cx.typeOf(e);
  return `(${nonNull(e.condition, cx)} ? ${expressionAs(e.then, type, cx)} : ${expressionAs(e.otherwise, type, cx)})`;
}
