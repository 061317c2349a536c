/** `+` with a String: null prints as "null", other values as String.valueOf prints them. */
import type { Expression } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { expression } from './expression.ts';
import { isNonNull } from './non-null.ts';

/** Types whose JavaScript text is their Apex text. */
const PLAIN = new Set(['String', 'Id', 'Integer', 'Long', 'Boolean']);

export function concatenation(left: Expression, right: Expression, cx: BodyContext, leftCode?: string): string {
  const first = textOf(left, cx, leftCode);
  const isText = isString(left, cx) || isString(right, cx);
  return isText ? `(${first} + ${textOf(right, cx)})` : `('' + ${first} + ${textOf(right, cx)})`;
}

function textOf(e: Expression, cx: BodyContext, code = expression(e, cx)): string {
  const type = cx.typeOf(e);
  return type.kind === 'null' || (type.kind === 'primitive' && PLAIN.has(type.name)) ? code : `stringOf(${code})`;
}

/** A String in JavaScript too, so that `+` joins. */
function isString(e: Expression, cx: BodyContext): boolean {
  const type = cx.typeOf(e);
  if (type.kind !== 'primitive' || !PLAIN.has(type.name)) return type.kind !== 'null';
  return type.name === 'String' && isNonNull(e, cx);
}
