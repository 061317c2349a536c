/** Every method a receiver of some type offers under a name. */
import type { Resolution } from '../checked.ts';
import { chainOf, isEnum, isException, parentsOf } from '../hierarchy.ts';
import { EXCEPTION, OBJECT, platform } from '../known.ts';
import { platformType } from '../platform/registry.ts';
import { substituteMethod } from '../platform/substitution.ts';
import type { ClassSymbol, MethodSymbol } from '../symbols.ts';
import type { ApexType } from '../type.ts';
import { sameType, sameTypes } from '../type-names.ts';

/** A method that may be meant, before its overload is chosen. */
export interface Candidate {
  readonly name: string;
  readonly parameters: readonly ApexType[];
  readonly returns: ApexType;
  readonly isStatic: boolean;
  /** The project's method; null for the platform's. */
  readonly method: MethodSymbol | null;
  readonly resolution: Resolution;
}

/** @returns own and inherited methods, overridden ones left out; a static one does not hide an inherited one of instances */
export function methodsOf(type: ApexType, name: string): Candidate[] {
  switch (type.kind) {
    case 'class':
      return classMethods(type.symbol, name);
    case 'platform':
      return platformMethods(type, name, type);
    case 'primitive':
      return withObjectMethods(platformMethods(platform(`System.${type.name}`), name, type), name);
    case 'sobject':
      return withObjectMethods(platformMethods(platform('System.SObject'), name, type), name);
    default:
      return [];
  }
}

/** What a bare name means: of one signature the method that is declared nearest. */
export function nearestOf(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    ({ parameters }, place) =>
      candidates.findIndex((other) => sameTypes([...other.parameters], [...parameters])) === place,
  );
}

export function projectCandidate(method: MethodSymbol, isSuper = false): Candidate {
  return {
    name: method.name,
    parameters: method.parameters.map((parameter) => parameter.type),
    returns: method.returns,
    isStatic: method.isStatic,
    method,
    resolution: { kind: 'method', method, isSuper },
  };
}

function typesOf(method: MethodSymbol): ApexType[] {
  return method.parameters.map((parameter) => parameter.type);
}

function classMethods(symbol: ClassSymbol, name: string): Candidate[] {
  const found: MethodSymbol[] = [];
  const seen = new Set<ClassSymbol>();
  const visit = (from: ClassSymbol): void => {
    for (const each of chainOf(from)) {
      if (seen.has(each)) {
        continue;
      }
      seen.add(each);
      for (const method of each.methods.get(name.toLowerCase()) ?? []) {
        if (!found.some((known) => known.isStatic === method.isStatic && sameTypes(typesOf(known), typesOf(method)))) {
          found.push(method);
        }
      }
      each.interfaces.forEach((face) => (face.kind === 'class' ? visit(face.symbol) : undefined));
    }
  };
  visit(symbol);
  const own = found.map((method) => projectCandidate(method));
  const type: ApexType = { kind: 'class', symbol };
  if (symbol.kind === 'enum') {
    return [...own, ...platformMethods(platform('System.Enum', type), name, type)];
  }
  const inherited = chainOf(symbol)
    .flatMap((each) => parentsOf({ kind: 'class', symbol: each }))
    .filter((parent) => parent.kind === 'platform');
  const fromPlatform = inherited.flatMap((parent) => platformMethods(parent, name, type));
  if (isException(type)) {
    return withObjectMethods(uncovered(own, [...fromPlatform, ...platformMethods(EXCEPTION, name, type)]), name);
  }
  return withObjectMethods(uncovered(own, [...fromPlatform, ...cloneOf(type, name)]), name);
}

/** Objects of the project's classes are cloned without saying how: their copy is of the same class. */
function cloneOf(type: Extract<ApexType, { kind: 'class' }>, name: string): Candidate[] {
  if (name.toLowerCase() !== 'clone' || type.symbol.kind !== 'class') {
    return [];
  }
  const signature = { parameters: [], returns: type, isStatic: false };
  const resolution: Resolution = { kind: 'platformMethod', type: 'System.Object', key: 'clone()', ...signature };
  return [{ name: 'clone', method: null, resolution, ...signature }];
}

function platformMethods(type: ApexType, name: string, receiver: ApexType): Candidate[] {
  if (type.kind !== 'platform') {
    return [];
  }
  const info = platformType(type.name);
  if (info === undefined) {
    return [];
  }
  const own = (info.methods.get(name.toLowerCase()) ?? []).map((each): Candidate => {
    const method = substituteMethod(each, info.typeParameters, type.args);
    // A record's clone is a record of the same object.
    const returns = info.name === 'System.SObject' && method.name === 'clone' ? receiver : method.returns;
    return {
      name: method.name,
      parameters: method.parameters,
      returns,
      isStatic: method.isStatic,
      method: null,
      resolution: {
        kind: 'platformMethod',
        type: info.name,
        key: method.key,
        isStatic: method.isStatic,
        parameters: method.parameters,
        returns,
      },
    };
  });
  const above = parentsOf(type).flatMap((parent) => platformMethods(parent, name, receiver));
  const asEnum =
    isEnum(type) && info.name !== 'System.Enum' ? platformMethods(platform('System.Enum', type), name, receiver) : [];
  const all = uncovered(own, [...above, ...asEnum]);
  return info.name === 'System.Object' ? all : withObjectMethods(all, name);
}

function withObjectMethods(own: Candidate[], name: string): Candidate[] {
  return uncovered(own, objectMethods(name));
}

function objectMethods(name: string): Candidate[] {
  return (platformType('System.Object')?.methods.get(name.toLowerCase()) ?? []).map((method) => ({
    name: method.name,
    parameters: method.parameters,
    returns: method.returns,
    isStatic: false,
    method: null,
    resolution: {
      kind: 'platformMethod',
      type: 'System.Object',
      key: method.key,
      isStatic: false,
      parameters: method.parameters,
      returns: method.returns,
    },
  }));
}

/** Adds inherited methods whose number of parameters, all alike, the nearer ones do not have. */
function uncovered(own: Candidate[], inherited: readonly Candidate[]): Candidate[] {
  const isCovered = (far: Candidate) => own.some((near) => sameParameters(near, far));
  return [
    ...own,
    ...inherited.filter(
      (candidate, index) =>
        !isCovered(candidate) && inherited.findIndex((other) => sameParameters(other, candidate)) === index,
    ),
  ];
}

/** `equals(String)` stands for Object's `equals(Object)`. */
function sameParameters(near: Candidate, far: Candidate): boolean {
  return (
    near.parameters.length === far.parameters.length &&
    near.parameters.every(
      (type, index) => sameType(type, far.parameters[index]!) || sameType(far.parameters[index]!, OBJECT),
    )
  );
}
