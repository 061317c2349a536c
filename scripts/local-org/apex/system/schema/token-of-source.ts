/** Tokens and describes that source names in place: `Account.SObjectType`, `Schema.SObjectType.Account.fields.Name`. */
import type { Transaction } from '../../../org/transaction.ts';
import { describeField } from './describe-field.ts';
import { describeObject, fieldsOf } from './describe-object.ts';
import { fieldSet, fieldSetsOf } from './field-sets.ts';
import { fieldToken, objectToken } from './tokens.ts';

export type SourceToken = 'type' | 'field' | 'describe' | 'fieldDescribe' | 'fields' | 'fieldSets';

/** @param field the field, or the field set; null for the object itself */
export function sourceToken(tx: Transaction, object: string, token: SourceToken, field: string | null): unknown {
  const { type } = objectToken(tx, object);
  switch (token) {
    case 'type':
      return objectToken(tx, object);
    case 'field':
      return fieldToken(tx, object, field ?? '');
    case 'describe':
      return describeObject(type);
    case 'fieldDescribe':
      return describeField(type, fieldToken(tx, object, field ?? '').field);
    case 'fields':
      return fieldsOf(type);
    case 'fieldSets':
      return field === null ? fieldSetsOf(type) : fieldSet(type, canonicalSet(Object.keys(type.fieldSets), field));
  }
}

function canonicalSet(names: readonly string[], wanted: string): string {
  return names.find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? wanted;
}
