/** Calls: of a value, of a type, of `super`, and without a receiver. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { MethodCall } from '../../syntax/nodes.ts';
import { bindsByName } from '../binds-by-name.ts';
import type { BodyContext } from '../context.ts';
import { isUnknown, memberOfMissing, UNKNOWN } from '../known.ts';
import { lackingMember } from '../lacking.ts';
import { methodsOf, nearestOf, projectCandidate, type Candidate } from '../members/methods.ts';
import { chooseOverload, isAmbiguous, type Argument } from '../members/overloads.ts';
import type { ApexType } from '../type.ts';
import { typeName, typeNames } from '../type-names.ts';
import { checkArguments, hasMistake, settleArguments, unjudged } from './arguments.ts';
import { checkErrorTarget, checkInlineQuery, checkUse } from './call-rules.ts';
import { settingMethod } from './setting-method.ts';
import { checkHiddenTarget, checkTarget, type Target } from './target.ts';

/** What a method is called on. */
export interface Receiver {
  readonly type: ApexType;
  readonly candidates: readonly Candidate[];
  /** Only static methods can be meant. */
  readonly isType: boolean;
  readonly isSuper: boolean;
}

export function methodCall(node: MethodCall, body: BodyContext): ApexType {
  const found = node.target === null ? bareReceiver(node, body) : targetReceiver(node, body);
  const args = checkArguments(node.arguments, body);
  if ('kind' in found) {
    return found;
  }
  const receiver = node.target === null ? fittingReceiver(found, node, args) : found;
  const setting = receiver.isType ? settingMethod(receiver.type, node, args, body) : undefined;
  if (setting !== undefined) {
    return setting;
  }
  const chosen = choose(receiver, args);
  if (chosen === undefined) {
    const lacking = lackingMember(receiver.type, node.name, body.unit);
    if (lacking === undefined && !hasMistake(args)) {
      body.unit.report(compileErrors.unknownMethod, node.at, signature(node.name, args), typeName(receiver.type));
    }
    return lacking ?? unjudged(args);
  }
  if (isAmbiguous(rivalsOf(chosen, receiver), args)) {
    body.unit.report(compileErrors.ambiguousCall, node.at, signature(node.name, args));
  }
  checkUse(chosen, receiver, node, body);
  checkErrorTarget(receiver, node, body);
  settleArguments(args, chosen.parameters, body);
  checkInlineQuery(chosen, node, body);
  note(chosen, receiver, node, body);
  return chosen.returns;
}

/**
 * `foo()`: of this class or one above it, else static and of a class around it.
 * @returns the call's type when there is no receiver to look at
 */
function bareReceiver(node: MethodCall, body: BodyContext): Receiver | ApexType {
  for (let around = body.owner; around !== null; around = around.outer) {
    const type: ApexType = { kind: 'class', symbol: around };
    const candidates = nearestOf(methodsOf(type, node.name));
    if (candidates.length > 0) {
      return { type, candidates, isType: false, isSuper: false };
    }
  }
  const lacking =
    body.owner === null ? undefined : lackingMember({ kind: 'class', symbol: body.owner }, node.name, body.unit);
  if (lacking !== undefined) {
    return lacking;
  }
  const args = checkArguments(node.arguments, body);
  if (!hasMistake(args)) {
    const place = body.owner === null ? body.unit.facts.source.name : body.owner.fullName;
    body.unit.report(compileErrors.unknownMethod, node.at, signature(node.name, args), place);
  }
  return unjudged(args);
}

/**
 * A class whose methods of that name do not fit the arguments leaves the call to the classes around it.
 * @returns the receiver with a method that fits, or the one given when there is none
 */
function fittingReceiver(receiver: Receiver, node: MethodCall, args: readonly Argument[]): Receiver {
  if (receiver.type.kind !== 'class' || choose(receiver, args) !== undefined) {
    return receiver;
  }
  for (let around = receiver.type.symbol.outer; around !== null; around = around.outer) {
    const type: ApexType = { kind: 'class', symbol: around };
    const candidates = methodsOf(type, node.name).filter(({ isStatic }) => isStatic);
    if (chooseOverload(candidates, args) !== undefined) {
      return { type, candidates, isType: false, isSuper: false };
    }
  }
  return receiver;
}

function targetReceiver(node: MethodCall, body: BodyContext): Receiver | ApexType {
  const found = checkTarget(node.target!, body);
  const target = isHiding(found, node) ? (checkHiddenTarget(node.target!, body) ?? found) : found;
  if (target.kind === 'namespace' && target.type === null) {
    body.unit.report(compileErrors.unknownVariable, node.target!.at, target.name);
    return UNKNOWN;
  }
  const type = targetType(target);
  if (isUnknown(type)) {
    return memberOfMissing(type, node.name);
  }
  const isSuper = node.target!.kind === 'Super';
  const candidates = methodsOf(type, node.name);
  const record = target.kind === 'type' ? target.record : undefined;
  if (candidates.length === 0 && record !== undefined) {
    return { type: record, candidates: methodsOf(record, node.name), isType: true, isSuper };
  }
  return {
    type,
    candidates: [...candidates, ...fieldErrorMethods(node, body)],
    isType: target.kind !== 'value',
    isSuper,
  };
}

/** A variable that hides the class of its name, but has no such method of instances. */
function isHiding(target: Target, node: MethodCall): boolean {
  return (
    target.kind === 'value' &&
    (node.target!.kind === 'Name' || node.target!.kind === 'FieldAccess') &&
    !isUnknown(target.type) &&
    methodsOf(target.type, node.name).every(({ isStatic }) => isStatic)
  );
}

function targetType(target: Target): ApexType {
  return target.kind === 'namespace' ? target.type! : target.type;
}

/** `record.Field.addError(…)`, whatever the field's type. */
function fieldErrorMethods(node: MethodCall, body: BodyContext): Candidate[] {
  const isField = body.unit.facts.resolutions.get(node.target!)?.kind === 'sobjectField';
  return isField && node.name.toLowerCase() === 'adderror'
    ? methodsOf({ kind: 'primitive', name: 'String' }, 'addError')
    : [];
}

/** A type's own static methods come before instance ones of the same signature, and the other way round. */
function choose(receiver: Receiver, args: readonly Argument[]): Candidate | undefined {
  const fitting = receiver.candidates.filter((candidate) => candidate.isStatic === receiver.isType);
  return chooseOverload(fitting, args) ?? chooseOverload(receiver.candidates, args);
}

/** The platform's own overloads are meant to be told apart. */
function rivalsOf(chosen: Candidate, receiver: Receiver): Candidate[] {
  if (chosen.method === null) return [];
  return receiver.candidates.filter(({ method, isStatic }) => method !== null && isStatic === chosen.isStatic);
}

function note(chosen: Candidate, receiver: Receiver, node: MethodCall, body: BodyContext): void {
  const { facts } = body.unit;
  const resolution =
    receiver.isSuper && chosen.method !== null ? projectCandidate(chosen.method, true).resolution : chosen.resolution;
  facts.resolutions.set(node, resolution);
  if (resolution.kind === 'platformMethod' && bindsByName(resolution)) {
    const ended = body.scope.ended();
    facts.locals.set(node, { inScope: body.scope.all(), ended });
    for (const local of ended.values()) facts.outliving.add(local);
  }
}

function signature(name: string, args: readonly Argument[]): string {
  return `${name}(${typeNames(args.map(({ type }) => type))})`;
}
