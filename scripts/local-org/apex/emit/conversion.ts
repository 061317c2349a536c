/** Implicit conversions: where a value of one type meets a variable of another. Apex Developer Guide, "Rules of Conversion". */
import type { Expression } from '../syntax/nodes.ts';
import type { ApexType, PrimitiveName } from '../types/type.ts';
import type { BodyContext } from './body-context.ts';
import { expression } from './expression.ts';
import { isNonNull } from './non-null.ts';

/** @returns the expression's code, converted to the type. */
export function expressionAs(e: Expression, to: ApexType, cx: BodyContext): string {
  // A literal of another numeric type needs no conversion when it runs.
  if (e.kind === 'Literal' && to.kind === 'primitive' && e.type === 'Integer' && to.name === 'Long')
    return `${e.value}n`;
  return convert(expression(e, cx), cx.typeOf(e), to, isNonNull(e, cx));
}

/** @returns `code` of type `from` as a `to`. */
export function convert(code: string, from: ApexType, to: ApexType, isCertain = false): string {
  if (from.kind === 'platform' && from.name === 'System.List' && to.kind === 'sobject') return `single(${code})`;
  const numbers = widerNumbers(from, to);
  if (numbers !== null) return `asNumbers(${code}, '${numbers}')`;
  if (
    (from.kind === 'platform' && from.name === 'System.SObject') ||
    to.kind !== 'primitive' ||
    from.kind !== 'primitive' ||
    from.name === to.name
  )
    return code;
  switch (to.name) {
    case 'Long':
      return from.name === 'Integer' ? (isCertain ? `BigInt(${code})` : `asLong(${code})`) : code;
    case 'Double':
      return isNumeric(from.name) ? `asDouble(${code})` : code;
    case 'Decimal':
      return isNumeric(from.name) ? `asDecimal(${code})` : code;
    case 'Id':
      return from.name === 'String' ? `asId(${code})` : code;
    case 'Datetime':
      return from.name === 'Date' ? `asDatetime(${code})` : code;
    default:
      return code;
  }
}

/** `List<Integer>` where a `List<Long>` is wanted. @returns what the wanted list holds; null for anything else */
function widerNumbers(from: ApexType, to: ApexType): PrimitiveName | null {
  if (from.kind !== 'platform' || to.kind !== 'platform' || from.name !== 'System.List' || to.name !== from.name)
    return null;
  const [own, wanted] = [from.args[0], to.args[0]];
  if (own?.kind !== 'primitive' || wanted?.kind !== 'primitive' || own.name === wanted.name) return null;
  return isNumeric(own.name) && isNumeric(wanted.name) ? wanted.name : null;
}

const isNumeric = (name: string): boolean =>
  name === 'Integer' || name === 'Long' || name === 'Double' || name === 'Decimal';
