/** `[SELECT …]` and `[FIND …]`. */
import type { SoqlExpression, SoslExpression } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { expression } from './expression.ts';
import { refusalOf } from './refusal.ts';

export function soql(e: SoqlExpression, cx: BodyContext): string {
  const type = cx.typeOf(e);
  if (type.kind === 'primitive') return `$.count(${cx.unit.constant(e.query)}, ${bindsOf(e, cx)})`;
  return type.kind === 'sobject' ? singleRecord(e, false, cx) : soqlRecords(e, cx);
}

/** @param mayBeNone before `?.` and `??`: no row is null there, else an error */
export function singleRecord(e: SoqlExpression, mayBeNone: boolean, cx: BodyContext): string {
  return `${mayBeNone ? 'singleOrNull' : 'single'}(${soqlRecords(e, cx)})`;
}

/** @returns the query as a list, whatever the place asks for */
export function soqlRecords(e: SoqlExpression, cx: BodyContext): string {
  const refusal = refusalOf(e, cx);
  if (refusal !== null) return refusal;
  const type = cx.typeOf(e);
  return `$.query(${cx.unit.constant(e.query)}, ${bindsOf(e, cx)}, ${cx.unit.constant(type.kind === 'platform' ? type.args[0] : type)})`;
}

/** `Database.getQueryLocator([SELECT …])`: the query is handed over, not run. */
export function locator(e: SoqlExpression, access: string, cx: BodyContext): string {
  return refusalOf(e, cx) ?? `$.locator(${cx.unit.constant(e.query)}, ${bindsOf(e, cx)}, ${access})`;
}

const bindsOf = (e: SoqlExpression | SoslExpression, cx: BodyContext): string =>
  `[${e.binds.map((bind) => expression(bind, cx)).join(', ')}]`;

export function search(e: SoslExpression, cx: BodyContext): string {
  return `$.search(${cx.unit.constant(e.search)}, ${bindsOf(e, cx)})`;
}
