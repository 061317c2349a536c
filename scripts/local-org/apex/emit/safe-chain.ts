/**
 * `a?.b().c`: when `a` is null the whole chain is null. Receivers of `?.` go into temporaries that are
 * tested first; the chain then runs on them. Apex Developer Guide, "Safe Navigation Operator".
 */
import type { Expression } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { expression } from './expression.ts';
import { fieldAccess } from './field-access.ts';
import { index } from './index-expression.ts';
import { methodCall } from './method-call.ts';
import { refusalOf } from './refusal.ts';

/** Emits the outermost link of a chain with the guards its inner links ask for. */
export function safeChain(cx: BodyContext, emit: () => string): string {
  const outer = cx.guards;
  cx.guards = [];
  const code = emit();
  const guards = cx.guards;
  cx.guards = outer;
  return guards.length === 0 ? code : `(${guards.map((guard) => `${guard} === null ? null : `).join('')}${code})`;
}

/** Emits the target of a link: part of the same chain. */
export function chainTarget(e: Expression, cx: BodyContext): string {
  const refusal = refusalOf(e, cx);
  if (refusal !== null) return refusal;
  switch (e.kind) {
    case 'FieldAccess':
      return fieldAccess(e, cx);
    case 'MethodCall':
      return methodCall(e, cx);
    case 'Index':
      return index(e, cx);
    default:
      return expression(e, cx);
  }
}

/** Emits the receiver of a link; with `?.` it is tested for null before the chain goes on. */
export function receiver(e: Expression, isSafe: boolean, cx: BodyContext): string {
  const code = chainTarget(e, cx);
  return isSafe ? guarded(code, cx) : code;
}

/** @returns code that the chain goes on with when `code` is not null */
export function guarded(code: string, cx: BodyContext): string {
  if (cx.guards === null) return code;
  const temporary = cx.temporary();
  cx.guards.push(`(${temporary} = ${code})`);
  return temporary;
}
