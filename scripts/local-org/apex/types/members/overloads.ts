/** Which overload a call means: the one whose parameters are nearest to the arguments. */
import { conversionCost, isAssignable } from '../conversions.ts';
import type { Expression } from '../../syntax/nodes.ts';
import { isUnknown } from '../known.ts';
import type { ApexType } from '../type.ts';

export interface Argument {
  readonly node: Expression;
  readonly type: ApexType;
}

/** @returns the nearest candidate, the first declared of equally near ones, or undefined when none takes the arguments */
export function chooseOverload<T extends { readonly parameters: readonly ApexType[] }>(
  candidates: readonly T[],
  args: readonly Argument[],
): T | undefined {
  let best: T | undefined;
  let bestCost = Infinity;
  for (const candidate of candidates) {
    const cost = candidate.parameters.length === args.length ? totalCost(candidate.parameters, args) : Infinity;
    if (cost < bestCost) {
      best = candidate;
      bestCost = cost;
    }
  }
  return best;
}

/** @returns whether another candidate is as near as the chosen one, and neither takes all that the other takes. */
export function isAmbiguous<T extends { readonly parameters: readonly ApexType[] }>(
  chosen: T,
  candidates: readonly T[],
  args: readonly Argument[],
): boolean {
  // Null leaves several, of which the first is taken.
  if (args.some(({ type }) => type.kind === 'null' || isUnknown(type))) return false;
  const cost = totalCost(chosen.parameters, args);
  return candidates.some(
    ({ parameters }) =>
      parameters !== chosen.parameters &&
      parameters.length === args.length &&
      totalCost(parameters, args) === cost &&
      !areNarrower(parameters, chosen.parameters) &&
      !areNarrower(chosen.parameters, parameters),
  );
}

function areNarrower(types: readonly ApexType[], others: readonly ApexType[]): boolean {
  return types.every((type, index) => isAssignable(type, others[index]!));
}

function totalCost(parameters: readonly ApexType[], args: readonly Argument[]): number {
  return args.reduce((sum, { node, type }, index) => sum + argumentCost(node, type, parameters[index]!), 0);
}

/** A query fits a list as it is, and a record when it is to give one. */
function argumentCost(node: Expression, type: ApexType, parameter: ApexType): number {
  const cost = conversionCost(type, parameter);
  if (cost === Infinity && node.kind === 'Soql' && type.kind === 'platform' && parameter.kind === 'sobject') {
    return 20 + conversionCost(type.args[0]!, parameter);
  }
  return cost;
}
