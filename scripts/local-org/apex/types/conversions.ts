/**
 * What may be assigned to what, and cast to what.
 * Source: Apex Developer Guide, "Rules of Conversion" and "Classes and Casting".
 */
import { ancestorsOf, isInterface } from './hierarchy.ts';
import { isList, isNumeric, isPrimitive, isUnknown, numericRank } from './known.ts';
import type { ApexType } from './type.ts';
import { sameType } from './type-names.ts';

/** @returns whether a value of `from` may stand where `to` is declared, without a cast */
export function isAssignable(from: ApexType, to: ApexType): boolean {
  if (from.kind === 'void' || to.kind === 'void') {
    return isUnknown(from) || isUnknown(to);
  }
  if (isUnknown(from) || isUnknown(to) || from.kind === 'null' || isPrimitive(to, 'Object') || sameType(from, to)) {
    return true;
  }
  if (from.kind === 'primitive') {
    return to.kind === 'primitive' && primitiveAssignable(from, to);
  }
  if (from.kind === 'sobject') {
    // What a polymorphic relationship leads to is assigned without a cast: `User owner = record.Owner`.
    return to.kind === 'sobject' && (to.name === null || from.name === 'Name');
  }
  if (from.kind === 'platform' && to.kind === 'platform' && from.name === to.name) {
    // An Iterable of anything may stand for one of texts; which it is shows when it is iterated. A list may not.
    return from.name === 'System.Iterable' || argumentsAssignable(from, to);
  }
  return ancestorsOf(from).some((parent) =>
    parent.kind === 'platform' && to.kind === 'platform' && parent.name === to.name
      ? argumentsAssignable(parent, to)
      : sameType(parent, to),
  );
}

function primitiveAssignable(from: ApexType, to: ApexType): boolean {
  if (isNumeric(from) && isNumeric(to)) {
    // Double and Decimal go both ways: `Double d = 1.5` assigns a Decimal literal.
    return numericRank(from) < numericRank(to) || isPrimitive(to, 'Double');
  }
  return (
    (isPrimitive(from, 'String', 'Id') && isPrimitive(to, 'String', 'Id')) ||
    (isPrimitive(from, 'Date') && isPrimitive(to, 'Datetime'))
  );
}

type Generic = Extract<ApexType, { kind: 'platform' }>;

/**
 * Lists are covariant, those of numbers too, and lists of records go both ways, maps and Iterables of them one; sets
 * and keys of maps must agree.
 */
function argumentsAssignable(from: Generic, to: Generic): boolean {
  const isStrict = from.name === 'System.Set';
  return from.args.every((arg, index) => {
    const wanted = to.args[index];
    if (from.name === 'System.Map' && index === 0 && wanted !== undefined) return argumentAssignable(arg, wanted, true);
    if (['System.Map', 'System.Iterable'].includes(from.name) && arg.kind === 'sobject' && arg.name === null)
      return isGeneral(wanted);
    return (
      wanted === undefined || argumentAssignable(arg, wanted, isStrict) || (isList(from) && isWiderNumber(wanted, arg))
    );
  });
}

/** Whether any record fits: `Map<Id, SObject>` is no `Map<Id, Account>` without a cast. */
function isGeneral(wanted: ApexType | undefined): boolean {
  if (wanted === undefined || isUnknown(wanted) || isPrimitive(wanted, 'Object')) return true;
  return wanted.kind === 'sobject' && wanted.name === null;
}

function isWiderNumber(wider: ApexType, type: ApexType): boolean {
  return isNumeric(type) && numericRank(wider) > numericRank(type);
}

function argumentAssignable(from: ApexType, to: ApexType, isStrict: boolean): boolean {
  if (isUnknown(from) || isUnknown(to) || sameType(from, to)) {
    return true;
  }
  if (isStrict) {
    return false;
  }
  if (from.kind === 'sobject' && to.kind === 'sobject') {
    return from.name === null || to.name === null;
  }
  if (from.kind === 'primitive' && to.kind === 'primitive') {
    return isPrimitive(to, 'Object') || (isPrimitive(from, 'String', 'Id') && isPrimitive(to, 'String', 'Id'));
  }
  return isAssignable(from, to);
}

/** @returns whether the one is `List<Account>` and the other `List<SObject>`: a method with the one meets an interface with the other */
export function areRecordsOfOneKind(left: ApexType, right: ApexType): boolean {
  return (
    left.kind === 'platform' &&
    right.kind === 'platform' &&
    left.name === right.name &&
    left.args.every((arg, index) => {
      const other = right.args[index]!;
      const isGeneric =
        arg.kind === 'sobject' && other.kind === 'sobject' && (arg.name === null || other.name === null);
      return isGeneric || sameType(arg, other);
    })
  );
}

/**
 * A method that takes a `List<Account>` meets an interface that gives a `List<SObject>`, and one that takes more than
 * the interface gives: an SObject for an Account, an interface for a class, anything for a String.
 */
export function meetsParameter(type: ApexType, asked: ApexType): boolean {
  return (
    sameType(type, asked) ||
    areRecordsOfOneKind(type, asked) ||
    (isAssignable(asked, type) && (type.kind !== 'primitive' || type.name === 'Object'))
  );
}

/** @returns whether a cast between the two can ever succeed */
export function isCastable(from: ApexType, to: ApexType): boolean {
  if (isAssignable(from, to) || isAssignable(to, from) || (isNumeric(from) && isNumeric(to))) {
    return true;
  }
  // Elements of collections are not cast with them.
  if (from.kind === 'platform' && to.kind === 'platform' && from.name === to.name) return false;
  // An object of another class may still implement the interface.
  return (isInterface(from) && to.kind !== 'primitive') || (isInterface(to) && from.kind !== 'primitive');
}
