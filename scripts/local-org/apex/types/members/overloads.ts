/** Which overload a call means: the one whose parameters are nearest to the arguments. */
import type { Expression } from '../../syntax/nodes.ts';
import { isAssignable } from '../conversions.ts';
import { distance } from '../distance.ts';
import { isPrimitive, isUnknown } from '../known.ts';
import type { ApexType } from '../type.ts';
import { sameType } from '../type-names.ts';

export interface Argument {
  readonly node: Expression;
  readonly type: ApexType;
}

interface Overload {
  readonly parameters: readonly ApexType[];
}

interface Choice<T> {
  readonly chosen: T;
  readonly distances: readonly number[];
  /** Another candidate is neither nearer nor farther. */
  readonly isTied: boolean;
}

/**
 * @returns the nearest candidate, or undefined when none takes the arguments; of equally near ones that whose
 * parameters say more than Object where `null` is given, else the first declared
 */
export function chooseOverload<T extends Overload>(candidates: readonly T[], args: readonly Argument[]): T | undefined {
  const nearest = nearestOf(candidates, args, distance);
  if (nearest?.isTied !== true) return nearest?.chosen;
  return nearestOf(candidates, args, distanceOfNull)?.chosen;
}

/** @returns whether the platform could not tell which candidate is meant */
export function isAmbiguous<T extends Overload>(candidates: readonly T[], args: readonly Argument[]): boolean {
  return !args.some(({ type }) => isUnknown(type)) && nearestOf(candidates, args, distance)?.isTied === true;
}

function nearestOf<T extends Overload>(
  candidates: readonly T[],
  args: readonly Argument[],
  measure: typeof distance,
): Choice<T> | undefined {
  const exact = candidates.find(({ parameters }) => isExact(parameters, args));
  if (exact !== undefined) return { chosen: exact, distances: [], isTied: false };
  let best: Choice<T> | undefined;
  for (const chosen of candidates) {
    const distances = distancesTo(chosen.parameters, args, measure);
    if (distances === undefined) continue;
    const order = best === undefined ? -1 : compare(distances, best.distances) || narrower(chosen, best.chosen, args);
    if (order < 0) best = { chosen, distances, isTied: false };
    else if (order === 0) best = { ...best!, isTied: true };
  }
  return best;
}

function isExact(parameters: readonly ApexType[], args: readonly Argument[]): boolean {
  return parameters.length === args.length && parameters.every((type, index) => sameType(type, args[index]!.type));
}

/** @returns -1 when the first is nearer in one argument and farther in none, 1 the other way round, else 0 */
function compare(left: readonly number[], right: readonly number[]): number {
  const isNearer = left.some((steps, index) => steps < right[index]!);
  const isFarther = left.some((steps, index) => steps > right[index]!);
  return isNearer === isFarther ? 0 : isNearer ? -1 : 1;
}

/**
 * Of equally near parameters those that are a kind of the others', as a list is of an Iterable; the compiler is
 * stricter in places. `null` is all of them alike.
 * @returns -1 when those are the first's, 1 when the second's, else 0
 */
function narrower(first: Overload, second: Overload, args: readonly Argument[]): number {
  if (args.some(({ type }) => type.kind === 'null')) return 0;
  const [isFirst, isSecond] = [fits(first, second), fits(second, first)];
  return isFirst === isSecond ? 0 : isFirst ? -1 : 1;
}

function fits({ parameters }: Overload, others: Overload): boolean {
  return parameters.every((type, index) => isAssignable(type, others.parameters[index]!));
}

function distancesTo(
  parameters: readonly ApexType[],
  args: readonly Argument[],
  measure: typeof distance,
): number[] | undefined {
  if (parameters.length !== args.length) return undefined;
  const distances = args.map(({ node, type }, index) => argumentDistance(node, type, parameters[index]!, measure));
  return distances.includes(Infinity) ? undefined : distances;
}

/** A query fits a list as it is, and a record when it is to give one. */
function argumentDistance(node: Expression, type: ApexType, parameter: ApexType, measure: typeof distance): number {
  if (node.kind === 'Soql' && type.kind === 'platform' && parameter.kind === 'sobject') {
    return 1 + measure(type.args[0]!, parameter);
  }
  return measure(type, parameter);
}

function distanceOfNull(from: ApexType, to: ApexType): number {
  return from.kind === 'null' && isPrimitive(to, 'Object') ? 2 : distance(from, to);
}
