/** `+` with a String: null prints as "null", other values as String.valueOf prints them. */
import type { Expression } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { expression } from './expression.ts';
import { isNonNull } from './non-null.ts';

/** Types whose JavaScript text is their Apex text. */
const PLAIN = new Set(['String', 'Id', 'Integer', 'Long', 'Boolean']);

export function concatenation(left: Expression, right: Expression, cx: BodyContext, leftCode?: string): string {
  const [first, ...others] = leftCode === undefined ? joined(left, right, cx) : [left, right];
  const isText = isString(first, cx) || isString(others[0] as Expression, cx);
  const texts = [textOf(first, cx, leftCode), ...others.map((other) => textOf(other, cx))];
  return `(${isText ? '' : "'' + "}${texts.join(' + ')})`;
}

/** @returns all that a chain of `+` joins, which may be longer than the stack is deep, from left to right */
function joined(left: Expression, right: Expression, cx: BodyContext): [Expression, ...Expression[]] {
  const others = [right];
  let first = left;
  while (first.kind === 'Binary' && first.operator === '+' && isOfType(first, 'String', cx)) {
    others.push(first.right);
    first = first.left;
  }
  return [first, ...others.reverse()];
}

function textOf(e: Expression, cx: BodyContext, code = expression(e, cx)): string {
  const type = cx.typeOf(e);
  return type.kind === 'null' || (type.kind === 'primitive' && PLAIN.has(type.name)) ? code : `stringOf(${code})`;
}

function isOfType(e: Expression, name: string, cx: BodyContext): boolean {
  const type = cx.typeOf(e);
  return type.kind === 'primitive' && type.name === name;
}

/** A String in JavaScript too, so that `+` joins. */
function isString(e: Expression, cx: BodyContext): boolean {
  const type = cx.typeOf(e);
  if (type.kind !== 'primitive' || !PLAIN.has(type.name)) return type.kind !== 'null';
  return type.name === 'String' && isNonNull(e, cx);
}
