/** `(Type) value` and `value instanceof Type`. */
import type { CastExpression, InstanceOfExpression } from '../syntax/nodes.ts';
import type { ApexType } from '../types/type.ts';
import { typeText } from '../values/apex-type-names.ts';
import type { BodyContext } from './body-context.ts';
import { convert } from './conversion.ts';
import { expression } from './expression.ts';
import { quote } from './names.ts';

export function cast(e: CastExpression, cx: BodyContext): string {
  const from = cx.typeOf(e.value);
  const to = cx.typeOfRef(e.type);
  const code = expression(e.value, cx);
  if (isPlain(from) && isPlain(to) && !isCut(from, to)) {
    if (to.name === 'Integer') return from.name === 'Integer' ? code : `asInteger(${code})`;
    if (to.name === 'Long' && from.name !== 'Long') return `asLong(${code})`;
    if (to.name === 'String' && from.name === 'Id') return code;
    return convert(code, from, to);
  }
  if (from.kind === 'null' || typeText(from) === typeText(to)) return code;
  if (from.kind === 'platform' && from.name === 'System.List' && to.kind === 'sobject') return `single(${code})`;
  return `$.cast(${code}, ${cx.unit.constant(to)}, ${quote(nameInMessages(to))})`;
}

type Plain = Extract<ApexType, { kind: 'primitive' }>;

const isPlain = (type: ApexType): type is Plain => type.kind === 'primitive' && type.name !== 'Object';

/** The compiler takes it, a datetime is no date all the same. */
const isCut = (from: Plain, to: Plain): boolean => from.name === 'Datetime' && to.name === 'Date';

/** `Map<String,ANY>`: what messages call the type of a collection. */
function nameInMessages(type: ApexType): string {
  if (type.kind !== 'platform' || type.args.length === 0) return typeText(type);
  const args = type.args.map((arg) =>
    arg.kind === 'primitive' && arg.name === 'Object' ? 'ANY' : nameInMessages(arg),
  );
  return `${type.name.replace(/^System\./, '')}<${args.join(',')}>`;
}

export function instanceOf(e: InstanceOfExpression, cx: BodyContext): string {
  return `$.isInstance(${expression(e.value, cx)}, ${cx.unit.constant(cx.typeOfRef(e.type))})`;
}
