/** `target.name`: fields, properties, record fields, enum values, tokens, labels, Trigger variables. */
import type { Expression, FieldAccess } from '../syntax/nodes.ts';
import type { Resolution } from '../types/checked.ts';
import type { BodyContext } from './body-context.ts';
import { classKey, quote } from './names.ts';
import { member, reference } from './reference.ts';
import { guarded, receiver } from './safe-chain.ts';
import { singleRecord } from './soql.ts';

/** Emits one link of a chain. */
export function fieldAccess(e: FieldAccess, cx: BodyContext): string {
  const resolution = cx.resolution(e);
  const constant = constantOf(resolution, cx);
  if (constant !== null) return constant;
  if (resolution?.kind === 'sobjectField') {
    const target = recordTarget(e, cx);
    return `${resolution.isRelationship ? 'getRelation' : 'getField'}(${target}, ${quote(resolution.name)})`;
  }
  if (!e.isSafe) return reference(e, cx).read;
  const target = receiver(e.target, true, cx);
  if (resolution?.kind === 'field') return member(resolution.field, target, cx).read;
  if (resolution?.kind === 'platformProperty')
    return `${cx.unit.property(resolution.type, resolution.key, false)}.get($.tx, ${target})`;
  throw new Error(`unresolved field ${e.name} at ${e.at.line}:${e.at.column}`);
}

/** The record a field is read from: the one row of a query, and null all along a path of parents. */
function recordTarget(e: FieldAccess, cx: BodyContext): string {
  const type = cx.typeOf(e.target);
  const code =
    e.isSafe && e.target.kind === 'Soql'
      ? guarded(singleRecord(e.target, true, cx), cx)
      : receiver(e.target, e.isSafe || isParent(e.target, cx), cx);
  if (e.target.kind === 'Soql') return code;
  return type.kind === 'platform' && type.name === 'System.List' ? `single(${code})` : code;
}

/** `contact.Account.Name` is null, not an error, for a contact without an account. */
function isParent(e: Expression, cx: BodyContext): boolean {
  const resolution = e.kind === 'FieldAccess' ? cx.resolution(e) : undefined;
  return resolution?.kind === 'sobjectField' && resolution.isRelationship;
}

/** @returns what needs no target to be computed, or null. */
export function constantOf(resolution: Resolution | undefined, cx: BodyContext): string | null {
  switch (resolution?.kind) {
    case 'enumValue':
      return cx.unit.hoist('e', `$.enumValue(${quote(classKey(resolution.symbol))}, ${quote(resolution.value)})`);
    case 'platformEnumValue':
      return cx.unit.hoist('e', `$.platformEnumValue(${quote(resolution.type)}, ${quote(resolution.value)})`);
    case 'sobjectToken':
      return `$.token(${quote(resolution.object)}, ${quote(resolution.token)}, ${resolution.field === null ? 'null' : quote(resolution.field)})`;
    case 'label':
      return `$.label(${quote(resolution.name)})`;
    case 'text':
      return quote(resolution.text);
    case 'page':
      return `$.page(${quote(resolution.name)})`;
    case 'triggerVariable':
      return `$.triggerVariable(${quote(resolution.name)})`;
    default:
      return null;
  }
}
