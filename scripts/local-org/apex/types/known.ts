/** Types that the checker names itself. */
import type { ApexType, PrimitiveName } from './type.ts';

const primitive = (name: PrimitiveName): ApexType => ({ kind: 'primitive', name });
export const platform = (name: string, ...args: ApexType[]): ApexType => ({ kind: 'platform', name, args });

export const BOOLEAN = primitive('Boolean');
export const INTEGER = primitive('Integer');
export const LONG = primitive('Long');
export const DOUBLE = primitive('Double');
export const DECIMAL = primitive('Decimal');
export const STRING = primitive('String');
export const ID = primitive('Id');
export const DATE = primitive('Date');
export const DATETIME = primitive('Datetime');
export const TIME = primitive('Time');
export const BLOB = primitive('Blob');
export const OBJECT = primitive('Object');
export const VOID: ApexType = { kind: 'void' };
export const NULL: ApexType = { kind: 'null' };
export const SOBJECT: ApexType = { kind: 'sobject', name: null };
export const EXCEPTION = platform('System.Exception');
export const TYPE = platform('System.Type');

/** Stands where an error was already reported, and fits everything, so that one mistake is told once. */
export const UNKNOWN: ApexType = { kind: 'platform', name: '?', args: [] };

/**
 * Stands where the platform has something that this org lacks, and fits everything as UNKNOWN does.
 * @param text what it is, for the error raised where code reaches it
 */
export function missing(text: string): ApexType {
  return platform(`?${text}`);
}

/** @returns the type of a member of something missing; UNKNOWN when a mistake left the target unknown */
export function memberOfMissing(target: ApexType, name: string): ApexType {
  const text = missingText(target);
  return text === null ? UNKNOWN : missing(`${text}.${name}`);
}

/** @returns the first type that stands for something missing; undefined when there is none */
export function firstMissing(types: readonly ApexType[]): ApexType | undefined {
  return types.find((type) => missingText(type) !== null);
}

/** @returns what is missing; null for a type that is there, or that a mistake left unknown */
export function missingText(type: ApexType): string | null {
  return type.kind === 'platform' && type.name.length > 1 && type.name.startsWith('?') ? type.name.slice(1) : null;
}

export const PRIMITIVES: ReadonlyMap<string, ApexType> = new Map(
  [BOOLEAN, INTEGER, LONG, DOUBLE, DECIMAL, STRING, ID, DATE, DATETIME, TIME, BLOB, OBJECT].map((type) => [
    (type as { name: string }).name.toLowerCase(),
    type,
  ]),
);

export function listOf(element: ApexType): ApexType {
  return platform('System.List', element);
}

export function sobject(name: string): ApexType {
  return { kind: 'sobject', name };
}

export function isUnknown(type: ApexType): boolean {
  return type.kind === 'platform' && type.name.startsWith('?');
}

/** @returns the element of a list or set; null for anything else */
export function elementOf(type: ApexType): ApexType | null {
  return type.kind === 'platform' && (type.name === 'System.List' || type.name === 'System.Set')
    ? (type.args[0] ?? OBJECT)
    : null;
}

export function isList(type: ApexType): type is Extract<ApexType, { kind: 'platform' }> {
  return type.kind === 'platform' && type.name === 'System.List';
}

export function isPrimitive(type: ApexType, ...names: readonly PrimitiveName[]): boolean {
  return type.kind === 'primitive' && (names.length === 0 || names.includes(type.name));
}

const NUMERIC: readonly PrimitiveName[] = ['Integer', 'Long', 'Double', 'Decimal'];

export function isNumeric(type: ApexType): boolean {
  return isPrimitive(type, ...NUMERIC);
}

/** @returns 0 for Integer up to 3 for Decimal, the order in which numbers widen; -1 for no number */
export function numericRank(type: ApexType): number {
  return type.kind === 'primitive' ? NUMERIC.indexOf(type.name) : -1;
}
