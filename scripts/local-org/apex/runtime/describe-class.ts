/** Builds the ClassInfo of a class from its symbol and its holder. */
import type { Annotation, Expression, Modifiers } from '../syntax/nodes.ts';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../types/symbols.ts';
import type { ApexType } from '../types/type.ts';
import { propertyOf } from '../emit/property-of.ts';
import { isException } from '../emit/constructor.ts';
import { memberName } from '../emit/names.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexEnumValue } from '../values/enum-value.ts';
import { apexError } from '../values/exception.ts';
import type { ApexObject } from '../values/object.ts';
import type { ApexValue } from '../values/value.ts';
import type { ClassInfo, FieldInfo, MethodInfo } from './class-info.ts';
import type { Holder } from './holder.ts';

export function describeClass(symbol: ClassSymbol, holder: Holder): ClassInfo {
  const assignable = namesAbove({ kind: 'class', symbol });
  const parameterless = symbol.isAbstract
    ? undefined
    : symbol.constructors.find((constructor) => constructor.parameters.length === 0);
  const create = (): ApexObject => {
    if (holder.K === null) throw apexError('System.TypeException', `Type cannot be constructed: ${symbol.fullName}`);
    return new holder.K();
  };
  const constructor = `${symbol.fullName.toLowerCase()}#${parameterless?.index}`;
  return {
    name: symbol.fullName,
    kind: symbol.kind,
    type: { kind: 'class', symbol },
    isTest: symbol.isTest,
    isAbstract: symbol.isAbstract,
    isGlobal: symbol.modifiers.words.includes('global'),
    annotations: annotationsOf(symbol.modifiers),
    fields: fieldsOf(symbol).map((field) => describeField(field, holder)),
    methods: methodsOf(symbol).map(describeMethod),
    enumValues: symbol.enumValues.map((name, index) => new ApexEnumValue(symbol.fullName, name, index)),
    // Every exception has a constructor without parameters besides its own.
    newInstance:
      parameterless !== undefined || (isException(symbol) && !symbol.isAbstract)
        ? () => construct(symbol, create(), constructor)
        : null,
    allocate: create,
    isAssignableTo: (type) => assignable.has(nameOf(type)),
  };
}

function construct(symbol: ClassSymbol, object: ApexObject, constructor: string): object {
  // A cached program knows no bodies, so that only the object tells whether there is something to run.
  (object[`${symbol.fullName.toLowerCase()}#init`] as (() => object) | undefined)?.call(object);
  return (object[constructor] as (() => object) | undefined)?.call(object) ?? object;
}

/** @returns lower-case names of a type and of all it extends and implements. */
function namesAbove(type: ApexType, found = new Set<string>(['object'])): Set<string> {
  found.add(nameOf(type));
  if (type.kind === 'class') {
    if (type.symbol.superclass !== null) namesAbove(type.symbol.superclass, found);
    for (const above of type.symbol.interfaces) namesAbove(above, found);
  }
  // Every platform exception is one step below System.Exception; Iterators and the like extend nothing.
  if (type.kind === 'platform' && type.name === 'Database.AllowsCallouts') found.add('system.queueable');
  return found;
}

function nameOf(type: ApexType): string {
  switch (type.kind) {
    case 'class':
      return type.symbol.fullName.toLowerCase();
    case 'platform':
    case 'primitive':
      return type.name.toLowerCase();
    default:
      return type.kind;
  }
}

/** Own fields after the superclass's. */
function fieldsOf(symbol: ClassSymbol): readonly FieldSymbol[] {
  const above =
    symbol.superclass?.kind === 'class'
      ? fieldsOf(symbol.superclass.symbol).filter((field) => !symbol.fields.has(field.name.toLowerCase()))
      : [];
  return [...above, ...symbol.fields.values()];
}

/** Own methods after those of the superclass, and these after what interfaces ask for beyond them. */
function methodsOf(symbol: ClassSymbol): readonly MethodSymbol[] {
  const methods = new Map<string, MethodSymbol>();
  const above = [...symbol.interfaces, ...(symbol.superclass === null ? [] : [symbol.superclass])];
  const inherited = above.flatMap((type) => (type.kind === 'class' ? methodsOf(type.symbol) : []));
  for (const method of [...inherited, ...[...symbol.methods.values()].flat()]) {
    methods.delete(method.slot);
    methods.set(method.slot, method);
  }
  return [...methods.values()];
}

function describeField(field: FieldSymbol, holder: Holder): FieldInfo {
  const name = memberName(field.name);
  const property = propertyOf(field);
  const target = (object: object | null): Record<string, unknown> =>
    field.isStatic ? holder : (object as Record<string, unknown>);
  return {
    name: field.name,
    type: field.type,
    isStatic: field.isStatic,
    isTransient: field.isTransient,
    isAuraEnabled: field.modifiers.annotations.some((annotation) => annotation.name.toLowerCase() === 'auraenabled'),
    isGlobal: field.modifiers.words.includes('global'),
    annotations: annotationsOf(field.modifiers),
    isComputed: Boolean(property?.getter?.body),
    isReadable: property === null || property.getter !== null,
    isWritable: property === null ? !field.isFinal : property.setter !== null,
    get: (object) => (target(object)[name] ?? null) as ApexValue,
    set: (object, value) => void (target(object)[name] = value),
  };
}

function describeMethod(method: MethodSymbol): MethodInfo {
  return {
    name: method.name,
    slot: method.slot,
    isStatic: method.isStatic,
    annotations: annotationsOf(method.modifiers),
    parameters: method.parameters,
    returns: method.returns,
    modifiers: method.modifiers.words,
  };
}

function annotationsOf(modifiers: Modifiers): ClassInfo['annotations'] {
  return Object.fromEntries(
    modifiers.annotations.map((annotation) => [annotation.name.toLowerCase(), valuesOf(annotation)]),
  );
}

function valuesOf(annotation: Annotation): Record<string, ApexValue> {
  return Object.fromEntries(
    Object.entries(annotation.values).map(([name, value]) => [name.toLowerCase(), literalValue(value)]),
  );
}

function literalValue(value: Expression): ApexValue {
  if (value.kind !== 'Literal') return null;
  return value.type === 'Decimal' || value.type === 'Double' ? ApexDecimal.of(String(value.value)) : value.value;
}
