/** Places that hold a value: how to read them and how to write them. */
import type { Expression, FieldAccess, IndexExpression, NameExpression } from '../syntax/nodes.ts';
import type { FieldSymbol } from '../types/symbols.ts';
import type { BodyContext } from './body-context.ts';
import { nonNull } from './expression.ts';
import { backingName, localName, memberName, quote, staticName } from './names.ts';
import { refusalOf } from './refusal.ts';
import { chainTarget } from './safe-chain.ts';
import { isWidelyDeclared } from './stored-element.ts';

export interface Reference {
  readonly read: string;
  /** @returns an expression that stores the value and is the value. */
  readonly write: (value: string) => string;
}

/** @param isTwice the reference is read inside the value it is given (`a.b().c += 1`): its target is then computed once. */
export function reference(e: Expression, cx: BodyContext, isTwice = false): Reference {
  const refusal = refusalOf(e, cx);
  if (refusal !== null) return { read: refusal, write: (value) => `(${value}, ${refusal})` };
  switch (e.kind) {
    case 'Name':
      return nameReference(e, cx);
    case 'FieldAccess':
      return fieldReference(e, cx, isTwice);
    case 'Index':
      return indexReference(e, cx, isTwice);
    default:
      throw new Error(`a ${e.kind} cannot be assigned to`);
  }
}

function nameReference(e: NameExpression, cx: BodyContext): Reference {
  const resolution = cx.resolution(e);
  if (resolution?.kind === 'local') return variable(localName(e.name));
  if (resolution?.kind === 'field') return member(resolution.field, 'this', cx);
  if (resolution?.kind === 'platformProperty') return property(resolution, 'this', cx);
  throw new Error(`unresolved name ${e.name} at ${e.at.line}:${e.at.column}`);
}

function fieldReference(e: FieldAccess, cx: BodyContext, isTwice: boolean): Reference {
  const resolution = cx.resolution(e);
  switch (resolution?.kind) {
    case 'field':
      if (resolution.field.isStatic) return member(resolution.field, '', cx);
      return once(e.target, cx, isTwice, (target) => member(resolution.field, target, cx));
    case 'sobjectField': {
      const name = quote(resolution.name);
      const [get, set] = resolution.isRelationship ? ['getRelation', 'setRelation'] : ['getField', 'setField'];
      return once(e.target, cx, isTwice, (target) => ({
        read: `${get}(${target}, ${name})`,
        write: (value) => `${set}(${target}, ${name}, ${value})`,
      }));
    }
    case 'platformProperty':
      if (resolution.isStatic) return property(resolution, '', cx);
      return once(e.target, cx, isTwice, (target) => property(resolution, target, cx));
    default:
      throw new Error(`unresolved field ${e.name} at ${e.at.line}:${e.at.column}`);
  }
}

function once(target: Expression, cx: BodyContext, isTwice: boolean, make: (target: string) => Reference): Reference {
  const code = chainTarget(target, cx);
  if (!isTwice || target.kind === 'This' || cx.resolution(target)?.kind === 'local') return make(code);
  const held = cx.temporary();
  const { read, write } = make(held);
  return { read, write: (value) => `(${held} = ${code}, ${write(value)})` };
}

function indexReference(e: IndexExpression, cx: BodyContext, isTwice: boolean): Reference {
  const list = chainTarget(e.target, cx);
  const at = nonNull(e.index, cx);
  const store = isWidelyDeclared(cx.typeOf(e.target)) ? 'storeItem' : 'setItem';
  if (!isTwice) return { read: `item(${list}, ${at})`, write: (value) => `${store}(${list}, ${at}, ${value})` };
  const [held, place] = [cx.temporary(), cx.temporary()];
  return {
    read: `item(${held}, ${place})`,
    write: (value) => `(${held} = ${list}, ${place} = ${at}, ${store}(${held}, ${place}, ${value}))`,
  };
}

/** A field or property of a project class. */
export function member(field: FieldSymbol, target: string, cx: BodyContext): Reference {
  const isOwnAccessor = cx.accessorOf === field;
  if (!field.isStatic) return variable(`${target}.${isOwnAccessor ? backingName(field.name) : memberName(field.name)}`);
  // The class's own code has run its static initializers; everybody else goes through the holder, which sees to it.
  const isDirect = cx.owner === field.owner && (isOwnAccessor || !cx.unit.isComputed(field));
  return variable(isDirect ? staticName(field) : `${cx.unit.holder(field.owner)}.${memberName(field.name)}`);
}

function property(
  of: { readonly type: string; readonly key: string; readonly isStatic: boolean },
  target: string,
  cx: BodyContext,
): Reference {
  const functions = cx.unit.property(of.type, of.key, of.isStatic);
  const self = of.isStatic ? '$.tx' : `$.tx, (${target} ?? npe())`;
  return { read: `${functions}.get(${self})`, write: (value) => `${functions}.set(${self}, ${value})` };
}

function variable(code: string): Reference {
  return { read: code, write: (value) => `${code} = ${value}` };
}
