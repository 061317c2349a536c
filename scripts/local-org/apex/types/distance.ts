/**
 * How far an argument is from a parameter: what the choice of an overload compares.
 * Numbers count the steps up to the wider type, classes those to the superclass; every interface is one step away,
 * whoever above implements it. `null` is one step from anything.
 */
import { isAssignable } from './conversions.ts';
import { ancestorsOf, isInterface, parentsOf } from './hierarchy.ts';
import { isList, isNumeric, isPrimitive, isUnknown, numericRank } from './known.ts';
import type { ApexType } from './type.ts';
import { sameType } from './type-names.ts';

type Generic = Extract<ApexType, { kind: 'platform' }>;

const ANYTHING = 10;
const ANYTHING_OF_COLLECTIONS = 20;
const COLLECTIONS: ReadonlySet<string> = new Set(['System.List', 'System.Set', 'System.Map']);

/** @returns 0 for the type itself, Infinity when it does not fit */
export function distance(from: ApexType, to: ApexType): number {
  if (sameType(from, to) || isUnknown(from) || isUnknown(to)) return 0;
  if (from.kind === 'null') return 1;
  if (isPrimitive(to, 'Object')) return distanceToObject(from);
  if (!isAssignable(from, to)) return Infinity;
  if (isNumeric(from) && isNumeric(to)) {
    const steps = numericRank(to) - numericRank(from);
    return steps > 0 ? steps : Infinity;
  }
  if (from.kind === 'primitive') return isPrimitive(from, 'Date') ? 2 : 1;
  if (from.kind === 'sobject') return 1;
  if (from.kind === 'platform' && to.kind === 'platform') {
    return hasElements(from) ? elementsDistance(from, to) : stepsTo(from, to);
  }
  return stepsTo(from, to);
}

function distanceToObject(from: ApexType): number {
  if (from.kind === 'void') return Infinity;
  return from.kind === 'platform' && COLLECTIONS.has(from.name) ? ANYTHING_OF_COLLECTIONS : ANYTHING;
}

function isIterable(type: ApexType): type is Generic {
  return type.kind === 'platform' && type.name === 'System.Iterable';
}

function hasElements(type: Generic): boolean {
  return COLLECTIONS.has(type.name) || isIterable(type);
}

/** A map is one step from another; a list is as far as its elements are, from an Iterable of them too. */
function elementsDistance(from: Generic, to: Generic): number {
  const [element] = from.args;
  const [wanted] = to.args;
  if (from.name === 'System.Map' || element === undefined || wanted === undefined) return 1;
  if (isList(from) && isList(to) && element.kind === 'sobject' && element.name === null && wanted.kind === 'sobject')
    return 1;
  if (isPrimitive(element, 'Decimal') && isPrimitive(wanted, 'Double')) return 1;
  const steps = distance(element, wanted);
  return isIterable(from) && steps === Infinity ? 1 : steps;
}

function stepsTo(from: ApexType, to: ApexType): number {
  if (isInterface(to)) return 1;
  const above = parentsOf(from).find((parent) => !isInterface(parent));
  if (above === undefined) return ancestorsOf(from).length;
  // Between an exception of the project and Exception stands a class of the platform's own.
  const step = from.kind === 'class' && above.kind === 'platform' ? 2 : 1;
  return step + (sameType(above, to) ? 0 : stepsTo(above, to));
}
