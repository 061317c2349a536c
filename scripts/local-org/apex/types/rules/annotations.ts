/** Annotations that exist, on members they fit. Source: Apex Developer Guide, "Annotations". */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Modifiers } from '../../syntax/nodes.ts';
import type { UnitContext } from '../context.ts';
import { elementOf, isList } from '../known.ts';
import type { ClassSymbol, MethodSymbol } from '../symbols.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { hasAnnotation, isOpen } from '../visibility.ts';
import { checkAnnotatedMembers } from './annotated-members.ts';
import { checkProperties } from './annotation-properties.ts';

const KNOWN = new Set([
  'auraenabled',
  'deprecated',
  'future',
  'httpdelete',
  'httpget',
  'httppatch',
  'httppost',
  'httpput',
  'invocablemethod',
  'invocablevariable',
  'istest',
  'jsonaccess',
  'namespaceaccessible',
  'readonly',
  'remoteaction',
  'restresource',
  'suppresswarnings',
  'testsetup',
  'testvisible',
]);

export function checkAnnotations(symbol: ClassSymbol, unit: UnitContext): void {
  checkKnown(symbol.modifiers, unit);
  checkAnnotatedMembers(symbol, unit);
  const { declaration } = symbol;
  for (const member of declaration.kind === 'Class' ? declaration.members : []) {
    if (
      member.kind !== 'Initializer' &&
      member.kind !== 'Class' &&
      member.kind !== 'Interface' &&
      member.kind !== 'Enum'
    ) {
      checkKnown(member.modifiers, unit);
    }
  }
  const [, secondAction] = [...symbol.methods.values()]
    .flat()
    .filter((method) => hasAnnotation(method.modifiers, 'invocablemethod'));
  if (secondAction !== undefined) {
    unit.report(compileErrors.onlyOne, symbol.declaration.at, 'InvocableMethod');
  }
  for (const overloads of symbol.methods.values()) {
    overloads.forEach((method) => checkMethod(method, symbol, unit));
    const [, second] = overloads.filter((method) => method.isStatic && hasAnnotation(method.modifiers, 'auraenabled'));
    if (second !== undefined) {
      unit.report(compileErrors.auraOverload, second.declaration.at, second.name);
    }
  }
}

function checkKnown(modifiers: Modifiers, unit: UnitContext): void {
  for (const annotation of modifiers.annotations) {
    if (!KNOWN.has(annotation.name.toLowerCase())) {
      unit.report(compileErrors.unknownAnnotation, annotation.at, annotation.name);
    }
    checkProperties(annotation, unit);
  }
}

function checkMethod(method: MethodSymbol, symbol: ClassSymbol, unit: UnitContext): void {
  const { modifiers, declaration, name } = method;
  const isTest = hasAnnotation(modifiers, 'istest') || modifiers.words.includes('testmethod');
  if (isTest || hasAnnotation(modifiers, 'testsetup')) {
    if (!method.isStatic || method.returns.kind !== 'void' || method.parameters.length > 0) {
      unit.report(compileErrors.testMethodShape, declaration.at, name);
    }
    if (!symbol.isTest && !mayTestAnywhere(unit)) {
      unit.report(compileErrors.testOutsideTestClass, declaration.at);
    }
  }
  if (hasAnnotation(modifiers, 'auraenabled') && !isOpen(modifiers)) {
    unit.report(compileErrors.auraHidden, declaration.at, name);
  }
  const isGetter = method.parameters.length === 0 && /^get/i.test(name);
  if (hasAnnotation(modifiers, 'auraenabled') && !method.isStatic && !isGetter) {
    unit.report(compileErrors.auraInstance, declaration.at, name);
  }
  if (hasAnnotation(modifiers, 'future')) {
    checkFuture(method, unit);
  }
  if (hasAnnotation(modifiers, 'invocablemethod')) {
    const isFitting =
      method.isStatic &&
      isOpen(modifiers) &&
      method.parameters.length <= 1 &&
      method.parameters.every(({ type }) => isList(type));
    if (!isFitting) {
      unit.report(compileErrors.invocableShape, declaration.at, name);
    }
  }
}

/** Up to 27.0 any class may have tests. Apex Developer Guide, "Understanding Testing in Apex". */
function mayTestAnywhere({ facts }: UnitContext): boolean {
  return Number(facts.source.apiVersion ?? '66.0') < 28;
}

function checkFuture(method: MethodSymbol, unit: UnitContext): void {
  if (!method.isStatic || method.returns.kind !== 'void') {
    unit.report(compileErrors.futureShape, method.declaration.at, method.name);
  }
  method.parameters.forEach(({ type }, index) => {
    if (!isPlainData(type)) {
      unit.report(compileErrors.futureParameter, method.declaration.parameters[index]!.at, typeName(type));
    }
  });
}

function isPlainData(type: ApexType): boolean {
  if (type.kind === 'platform' && type.name === 'System.Map') {
    return type.args.every(isPlainData);
  }
  const element = elementOf(type);
  return element === null ? type.kind === 'primitive' && type.name !== 'Object' : isPlainData(element);
}
