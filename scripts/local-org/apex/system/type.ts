/** `System.Type`: a type as a value. Apex Reference, "Type Class". */
import type { Transaction } from '../../org/transaction.ts';
import { isElement } from '../runtime/element-type.ts';
import type { ApexType, PrimitiveName } from '../types/type.ts';
import { anySObjectType, platformType, sobjectType, typeText } from '../values/apex-type-names.ts';
import { apexError } from '../values/exception.ts';
import { KeyedValue } from '../values/keyed-value.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import { ApexSet } from '../values/set.ts';
import { SObjectValue } from '../values/sobject.ts';
import { factsOf, parentOf, platformTypeNames } from './platform-facts.ts';
import type { PlatformClass } from './platform-class.ts';
import { objectToken } from './schema/tokens.ts';

export class TypeToken extends KeyedValue {
  readonly typeName = 'System.Type';

  constructor(readonly type: ApexType) {
    super();
  }

  get key(): string {
    return `Type:${typeText(this.type).toLowerCase()}`;
  }

  override toString(): string {
    return fullName(this.type);
  }
}

/** Those of System that are written without it: collections, and the exception that all others are. */
const OWN_NAME = /^System\.(List|Set|Map|Exception)$/;

/** @returns a type's name as the platform tells it: `System.Http`, but `Integer`, `List<System.Http>`, `Account`. */
function fullName(type: ApexType): string {
  if (type.kind !== 'platform') return typeText(type);
  const name = (OWN_NAME.exec(type.name)?.[1] ?? type.name).replaceAll('$', '.');
  return type.args.length === 0 ? name : `${name}<${type.args.map(fullName).join(',')}>`;
}

const primitives: readonly PrimitiveName[] = [
  'Boolean',
  'Integer',
  'Long',
  'Double',
  'Decimal',
  'String',
  'Id',
  'Date',
  'Datetime',
  'Time',
  'Blob',
  'Object',
];

/** @returns the type of that name in any case, or null: project class, object, primitive, collection, platform type. */
export function typeNamed(tx: Transaction, name: string): ApexType | null {
  const text = name.trim().replace(/^system\./i, '');
  const [, collection, parts] = /^(list|set|map|iterable|iterator)\s*<(.*)>$/i.exec(text) ?? [];
  if (collection !== undefined && parts !== undefined) return collectionNamed(tx, collection, parts);
  const primitive = primitives.find((candidate) => candidate.toLowerCase() === text.toLowerCase());
  if (primitive !== undefined) return { kind: 'primitive', name: primitive };
  const info = tx.org.program.classInfo(tx, text);
  if (info) return info.type;
  if (text.toLowerCase() === 'sobject') return anySObjectType;
  const object = tx.org.schema.object(text.replace(/^schema\./i, ''));
  if (object) return sobjectType(object.name);
  const platform = platformTypeNames.find(
    (candidate) =>
      candidate.toLowerCase() === text.toLowerCase() || candidate.toLowerCase() === `system.${text.toLowerCase()}`,
  );
  return platform === undefined ? null : platformType(platform);
}

function collectionNamed(tx: Transaction, collection: string, parts: string): ApexType | null {
  const args = splitArguments(parts).map((part) => typeNamed(tx, part));
  const name = `System.${collection.charAt(0).toUpperCase()}${collection.slice(1).toLowerCase()}`;
  return args.some((arg) => arg === null) ? null : platformType(name, ...(args as ApexType[]));
}

/** `String, List<Integer>` at its outermost commas. */
function splitArguments(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    depth += character === '<' ? 1 : character === '>' ? -1 : 0;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function newInstance(tx: Transaction, type: ApexType): unknown {
  if (type.kind === 'class') {
    const made = tx.org.program.newInstance(tx, type.symbol.fullName);
    if (made) return made;
  }
  if (type.kind === 'sobject' && type.name) return new SObjectValue(objectToken(tx, type.name).type);
  if (type.kind === 'platform') {
    const [first, second] = type.args;
    if (type.name === 'System.List' && first) return new ApexList(first);
    if (type.name === 'System.Set' && first) return new ApexSet(first);
    if (type.name === 'System.Map' && first && second) return new ApexMap(first, second);
  }
  throw apexError('System.TypeException', `Type cannot be constructed: ${typeText(type)}`);
}

/** Whether a value of the second type may be assigned to the first. */
function isAssignable(tx: Transaction, to: ApexType, from: ApexType): boolean {
  if (typeText(to) === typeText(from) || typeText(to) === 'Object') return true;
  if (from.kind === 'class') return tx.org.program.classInfo(tx, from.symbol.fullName)?.isAssignableTo(to) ?? false;
  if (from.kind === 'sobject') return to.kind === 'sobject' && !to.name;
  if (from.kind === 'platform' && from.args.length > 0) return isElement(from, to);
  return (
    from.kind === 'platform' &&
    to.kind === 'platform' &&
    factsOf(from.name) !== undefined &&
    parentOf(from.name) === to.name
  );
}

/** Objects of OmniStudio, which is licensed apart: projects ask whether it is there, and in a plain org it is not. */
const LICENSED_APART = /^\s*(schema\.)?omni\w+\s*$/i;

function named(tx: Transaction, name: string | null): TypeToken | null {
  const type = name === null ? null : (typeNamed(tx, name) ?? typeNamed(tx, withoutNamespace(tx, name)));
  const isAbsent = type === null || (type.kind === 'sobject' && name !== null && LICENSED_APART.test(name));
  return isAbsent ? null : new TypeToken(type);
}

/** The project's own namespace may stand before the names of its classes. */
function withoutNamespace(tx: Transaction, name: string): string {
  const prefix = `${tx.org.project.namespace?.toLowerCase() ?? ''}.`;
  return prefix !== '.' && name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name;
}

export const typeClass: PlatformClass = {
  name: 'System.Type',
  statics: {
    'forName(String)': (tx, name: string | null) => named(tx, name),
    // The namespace is the project's own, or none.
    'forName(String, String)': (tx, _namespace: string | null, name: string | null) => named(tx, name),
  },
  methods: {
    'equals(Object)': (_tx, self: TypeToken, other: unknown) => other instanceof TypeToken && other.key === self.key,
    'getName()': (_tx, self: TypeToken) => self.toString(),
    'isAssignableFrom(System.Type)': (tx, self: TypeToken, other: TypeToken) => isAssignable(tx, self.type, other.type),
    'newInstance()': (tx, self: TypeToken) => newInstance(tx, self.type),
    'toString()': (_tx, self: TypeToken) => self.toString(),
  },
  properties: {
    SObjectType: {
      get: (tx, self: TypeToken) =>
        self.type.kind === 'sobject' && self.type.name ? objectToken(tx, self.type.name) : null,
    },
  },
  isInstance: (value) => value instanceof TypeToken,
};
