/** Where the method that a call means may be called. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { MethodCall } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import type { Candidate } from '../members/methods.ts';
import { typeName, typeNames } from '../type-names.ts';
import { canSee } from '../visibility.ts';
import type { Receiver } from './method-call.ts';

/** Static methods are called on types, others on objects; hidden and abstract ones not at all. */
export function checkUse(chosen: Candidate, receiver: Receiver, node: MethodCall, body: BodyContext): void {
  const words = `${typeName(chosen.returns)} ${chosen.name}(${typeNames(chosen.parameters)})`;
  const isOwnStatic =
    node.target === null && (body.isStatic || receiver.type.kind !== 'class' || !isInstanceOf(receiver, body));
  if (!chosen.isStatic && (receiver.isType || isOwnStatic)) {
    body.unit.report(compileErrors.nonStaticMethod, node.at, `${words} from the type ${typeName(receiver.type)}`);
  }
  if (chosen.isStatic && !receiver.isType && node.target !== null) {
    body.unit.report(compileErrors.staticMethodUse, node.at, words);
  }
  if (chosen.method === null) {
    return;
  }
  if (!canSee(chosen.method.owner, chosen.method.modifiers, body.owner)) {
    body.unit.report(compileErrors.hiddenMethod, node.at, `${words} from the type ${chosen.method.owner.fullName}`);
  }
  if (receiver.isSuper && chosen.method.isAbstract) {
    body.unit.report(compileErrors.abstractCall, node.at, words);
  }
}

/** `addError` is called on a record or one of its fields, not on any value of the field's type. */
export function checkErrorTarget(receiver: Receiver, node: MethodCall, body: BodyContext): void {
  const isOfValue = receiver.type.kind === 'primitive' && node.name.toLowerCase() === 'adderror' && !receiver.isType;
  if (isOfValue && body.unit.facts.resolutions.get(node.target!)?.kind !== 'sobjectField') {
    body.unit.report(compileErrors.addErrorTarget, node.at);
  }
}

/** `Database.getQueryLocator([SELECT …])`: a list that was queried before is no locator. */
export function checkInlineQuery({ resolution, name }: Candidate, node: MethodCall, body: BodyContext): void {
  const isLocator =
    resolution.kind === 'platformMethod' &&
    resolution.type === 'System.Database' &&
    name.toLowerCase() === 'getquerylocator' &&
    resolution.key.includes('List<SObject>');
  if (isLocator && node.arguments[0]?.kind !== 'Soql') body.unit.report(compileErrors.notInlineQuery, node.at);
}

/** Whether `this` is an object of the class whose method a bare call names. */
function isInstanceOf(receiver: Receiver, body: BodyContext): boolean {
  return receiver.type.kind === 'class' && receiver.type.symbol === body.owner;
}
