/** `Schema.SObjectType` and `Schema.SObjectField`: names of objects and fields as values. */
import type { Transaction } from '../../../org/transaction.ts';
import type { Field, SObjectType } from '../../../schema/types.ts';
import { apexError } from '../../values/exception.ts';
import { qualifiedName } from '../../../schema/qualified-name.ts';
import { KeyedValue } from '../../values/keyed-value.ts';

export class ObjectToken extends KeyedValue {
  readonly typeName = 'Schema.SObjectType';

  constructor(readonly type: SObjectType) {
    super();
  }

  get key(): string {
    return `SObjectType:${this.type.name}`;
  }

  override toString(): string {
    return qualifiedName(this.type.name, this.type.namespace);
  }
}

export class FieldToken extends KeyedValue {
  readonly typeName = 'Schema.SObjectField';

  constructor(
    readonly object: SObjectType,
    readonly field: Field,
  ) {
    super();
  }

  get key(): string {
    return `SObjectField:${this.object.name}.${this.field.name}`;
  }

  override toString(): string {
    return qualifiedName(this.field.name, this.object.namespace);
  }
}

const objectTokens = new WeakMap<SObjectType, ObjectToken>();
const fieldTokens = new WeakMap<Field, FieldToken>();

/** @returns the one token of the object, so that `===` holds. */
export function tokenOf(type: SObjectType): ObjectToken {
  let token = objectTokens.get(type);
  if (!token) objectTokens.set(type, (token = new ObjectToken(type)));
  return token;
}

export function tokenOfField(type: SObjectType, field: Field): FieldToken {
  let token = fieldTokens.get(field);
  // Standard fields may share one description among objects.
  if (token?.object !== type) fieldTokens.set(field, (token = new FieldToken(type, field)));
  return token;
}

/** @returns the token of an object by name; raises where the org has none. */
export function objectToken(tx: Transaction, name: string): ObjectToken {
  const type = tx.org.schema.object(name);
  if (!type) throw apexError('System.SObjectException', `Invalid sObject type: ${name}`);
  return tokenOf(type);
}

export function fieldToken(tx: Transaction, object: string, name: string): FieldToken {
  const { type } = objectToken(tx, object);
  const field = type.fields.get(name.toLowerCase());
  if (!field) throw apexError('System.SObjectException', `Invalid field ${name} for ${type.name}`);
  return tokenOfField(type, field);
}
