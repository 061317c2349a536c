/** `[SELECT …]` and `[FIND …]`. */
import type { SoqlExpression, SoslExpression } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { expression } from './expression.ts';

export function soql(e: SoqlExpression, cx: BodyContext): string {
  const type = cx.typeOf(e);
  const query = cx.unit.constant(e.query);
  const binds = `[${e.binds.map((bind) => expression(bind, cx)).join(', ')}]`;
  if (type.kind === 'primitive') return `$.count(${query}, ${binds})`;
  if (type.kind === 'sobject') return `single($.query(${query}, ${binds}, ${cx.unit.constant(type)}))`;
  return `$.query(${query}, ${binds}, ${cx.unit.constant(type.kind === 'platform' ? type.args[0] : type)})`;
}

export function search(e: SoslExpression, cx: BodyContext): string {
  return `$.search(${cx.unit.constant(e.search)}, [${e.binds.map((bind) => expression(bind, cx)).join(', ')}])`;
}
