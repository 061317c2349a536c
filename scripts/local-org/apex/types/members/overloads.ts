/** Which overload a call means: the one whose parameters are nearest to the arguments. */
import { conversionCost } from '../conversions.ts';
import type { Expression } from '../../syntax/nodes.ts';
import type { ApexType } from '../type.ts';

export interface Argument {
  readonly node: Expression;
  readonly type: ApexType;
}

/**
 * @returns the nearest candidate, or undefined when none takes the arguments; of two equally near
 * the first declared is taken, as null arguments leave several
 */
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
