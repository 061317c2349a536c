/** Constructors of a type, and the choice among them. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Position } from '../../syntax/nodes.ts';
import type { Resolution } from '../checked.ts';
import type { BodyContext } from '../context.ts';
import { isException } from '../hierarchy.ts';
import { platformType } from '../platform/registry.ts';
import { substituteMethod } from '../platform/substitution.ts';
import { chooseOverload, isAmbiguous, type Argument } from '../members/overloads.ts';
import { missingText } from '../known.ts';
import { lackingAbove } from '../lacking.ts';
import type { ApexType } from '../type.ts';
import { typeName, typeNames } from '../type-names.ts';
import { canSee } from '../visibility.ts';
import { hasMistake, settleArguments } from './arguments.ts';

interface ConstructorCandidate {
  readonly parameters: readonly ApexType[];
  readonly resolution: Resolution;
}

/** @returns what the call of a constructor means; undefined after a reported mistake */
export function chooseConstructor(
  type: ApexType,
  args: readonly Argument[],
  body: BodyContext,
  at: Position,
): Resolution | undefined {
  const constructors = constructorsOf(type);
  const chosen = chooseOverload(constructors, args);
  if (chosen === undefined) {
    if (!hasMistake(args) && missingText(lackingAbove(type)) === null) {
      body.unit.report(compileErrors.unknownConstructor, at, typeName(type), typeNames(args.map((arg) => arg.type)));
    }
    return undefined;
  }
  const { resolution } = chosen;
  if (
    resolution.kind === 'constructor' &&
    !canSee(resolution.constructor.owner, resolution.constructor.modifiers, body.owner)
  ) {
    body.unit.report(compileErrors.hiddenConstructor, at, `${typeName(type)}(${typeNames(chosen.parameters)})`);
  }
  if (resolution.kind === 'constructor' && isAmbiguous(constructors, args)) {
    body.unit.report(compileErrors.ambiguousCall, at, `${typeName(type)}(${typeNames(args.map((arg) => arg.type))})`);
  }
  settleArguments(args, chosen.parameters, body);
  return resolution;
}

function constructorsOf(type: ApexType): ConstructorCandidate[] {
  if (type.kind === 'class') {
    const own = type.symbol.constructors.map((constructor): ConstructorCandidate => ({
      parameters: constructor.parameters.map((parameter) => parameter.type),
      resolution: { kind: 'constructor', constructor },
    }));
    // Every exception class has the four constructors of Exception beside its own.
    const declared = own.filter(
      ({ resolution }) => resolution.kind === 'constructor' && resolution.constructor.declaration !== null,
    );
    return isException(type) ? [...declared, ...platformConstructors('System.DmlException', type, [])] : own;
  }
  if (type.kind === 'platform') {
    return platformConstructors(type.name, type, type.args);
  }
  return type.kind === 'primitive' ? platformConstructors(`System.${type.name}`, type, []) : [];
}

function platformConstructors(name: string, type: ApexType, args: readonly ApexType[]): ConstructorCandidate[] {
  const info = platformType(name);
  return (info?.constructors ?? []).map((each) => {
    const { parameters, key } = substituteMethod(each, info!.typeParameters, args);
    return { parameters, resolution: { kind: 'platformConstructor', type, key, parameters } };
  });
}
