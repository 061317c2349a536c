/** Method calls: static ones are function calls, instance ones property calls by slot, platform ones calls of a hoisted function. */
import type { ConstructorCall, Expression, MethodCall } from '../syntax/nodes.ts';
import type { Resolution } from '../types/checked.ts';
import { platformSlot } from '../types/platform-slot.ts';
import type { MethodSymbol } from '../types/symbols.ts';
import type { ApexType } from '../types/type.ts';
import type { BodyContext } from './body-context.ts';
import { expressionAs } from './conversion.ts';
import { constructorName, functionName, quote } from './names.ts';
import { visibleNames } from './dynamic-names.ts';
import { receiver } from './safe-chain.ts';
import { locator } from './soql.ts';
import { storingOf } from './stored-element.ts';

/** Emits one link of a chain. */
export function methodCall(e: MethodCall, cx: BodyContext): string {
  const resolution = cx.resolution(e);
  switch (resolution?.kind) {
    case 'method':
      return projectCall(e, resolution.method, resolution.isSuper, cx);
    case 'platformMethod':
      return platformCall(e, resolution, cx);
    case 'settingMethod': {
      const call = cx.unit.hoist('p', `$.settingMethod(${quote(resolution.object)}, ${quote(resolution.name)})`);
      return `${call}(${['$.tx', ...argumentsAs(e.arguments, resolution.parameters, cx)].join(', ')})`;
    }
    default:
      throw new Error(`unresolved call of ${e.name} at ${e.at.line}:${e.at.column}`);
  }
}

/** @returns the arguments' code, each converted to its parameter's type. */
export function argumentsAs(args: readonly Expression[], types: readonly ApexType[], cx: BodyContext): string[] {
  return args.map((argument, index) => {
    const type = types[index];
    return expressionAs(argument, type ?? cx.typeOf(argument), cx);
  });
}

function projectCall(e: MethodCall, method: MethodSymbol, isSuper: boolean, cx: BodyContext): string {
  const args = argumentsAs(
    e.arguments,
    method.parameters.map(({ type }) => type),
    cx,
  ).join(', ');
  if (method.isStatic) {
    return cx.unit.own.has(method.owner)
      ? `${functionName(method)}(${args})`
      : `${cx.unit.holder(method.owner)}[${quote(method.slot)}](${args})`;
  }
  const target = isSuper ? 'super' : e.target === null ? 'this' : receiver(e.target, e.isSafe, cx);
  return `${target}[${quote(method.slot)}](${args})`;
}

/** Methods that tell of a null value in their own words. */
const NULL_TAKERS: ReadonlySet<string> = new Set(['System.Blob.toString()']);

type PlatformMethod = Extract<Resolution, { kind: 'platformMethod' }>;

function platformCall(e: MethodCall, to: PlatformMethod, cx: BodyContext): string {
  const [query, access] = e.arguments;
  if (to.type === 'System.Database' && /^getQueryLocator\(List/i.test(to.key) && query?.kind === 'Soql')
    return locator(query, access === undefined ? 'null' : expressionAs(access, to.parameters[1]!, cx), cx);
  const args = argumentsAs(e.arguments, to.parameters, cx);
  const locals = cx.unit.checked.localsAt(e);
  const transaction = locals === undefined ? '$.tx' : `$.withLocals({ ${visibleNames(locals, cx)} })`;
  if (to.isStatic) {
    const enumType = enumOf(e, to, cx);
    if (enumType !== null)
      return `$.enumStatic(${enumType}, ${quote(e.name.toLowerCase())}${args.map((arg) => `, ${arg}`).join('')})`;
    return `${cx.unit.platform('static', to.type, to.key)}(${[transaction, ...args].join(', ')})`;
  }
  const fieldError = fieldErrorCall(e, args, cx);
  if (fieldError !== null) return fieldError;
  const isOnThis = e.target === null || e.target.kind === 'This' || e.target.kind === 'Super';
  const target = isOnThis ? 'this' : receiver(e.target as Expression, e.isSafe, cx);
  const self = isOnThis || e.isSafe || NULL_TAKERS.has(`${to.type}.${to.key}`) ? target : `(${target} ?? npe())`;
  const call = cx.unit.platform('method', to.type, to.key);
  const storing = storingOf(e, to, cx);
  if (storing !== null) return `${storing}(${[call, transaction, self, ...args].join(', ')})`;
  if (!mayBeOverridden(to, cx, e)) return `${call}(${[transaction, self, ...args].join(', ')})`;
  const slot = quote(platformSlot(to.type, e.name, args.length));
  if (e.target?.kind === 'Super') return `$.superCall(${slot}, super[${slot}], ${call}, ${[self, ...args].join(', ')})`;
  return `$.dispatch(${slot}, ${call}, ${[self, ...args].join(', ')})`;
}

/** `record.Field.addError('…')` is about the field, not about its value. Apex Reference, "SObject Class", addError. */
function fieldErrorCall(e: MethodCall, args: readonly string[], cx: BodyContext): string | null {
  const { target } = e;
  if (e.name.toLowerCase() !== 'adderror' || target?.kind !== 'FieldAccess') return null;
  const field = cx.resolution(target);
  if (field?.kind !== 'sobjectField' || field.isRelationship) return null;
  return `addFieldError(${receiver(target.target, target.isSafe, cx)}, ${quote(field.name)}, ${args.join(', ')})`;
}

/** Project classes may bring their own body: methods of Object and of exceptions. */
function mayBeOverridden(to: PlatformMethod, cx: BodyContext, e: MethodCall): boolean {
  const target = e.target === null ? null : cx.typeOf(e.target);
  if (target !== null && target.kind === 'class') return true;
  return to.type === 'System.Object' || to.type === 'System.Exception';
}

/** `Season.values()`: @returns the enum's holder or platform name as code, or null. */
function enumOf(e: MethodCall, to: PlatformMethod, cx: BodyContext): string | null {
  if (!to.type.startsWith('System.Enum') || e.target === null) return null;
  const resolution = cx.resolution(e.target);
  return resolution?.kind === 'type' ? cx.unit.constant(resolution.type) : null;
}

/** `this(…)` and `super(…)`. */
export function constructorCall(e: ConstructorCall, cx: BodyContext): string {
  const resolution = cx.resolution(e);
  if (resolution?.kind === 'constructor') {
    const args = argumentsAs(
      e.arguments,
      resolution.constructor.parameters.map(({ type }) => type),
      cx,
    );
    return `this[${constructorName(resolution.constructor)}](${args.join(', ')})`;
  }
  const types = resolution?.kind === 'platformConstructor' ? resolution.parameters : [];
  return `$.initException(${['this', ...argumentsAs(e.arguments, types, cx)].join(', ')})`;
}
