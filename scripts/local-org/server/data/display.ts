/** A field's value as people read it, in the user's locale. */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { Field } from '../../schema/types.ts';
import { scalarOf } from './json-values.ts';
import { scaleOf } from './data-type.ts';

/** @returns null where the value needs no other text (plain text, empty, check boxes) */
export function displayOf(tx: Transaction, field: Field, value: ApexValue | undefined): string | null {
  const plain = scalarOf(value);
  if (plain === null) return null;
  const locale = localeOf(tx.user.locale);
  const digits = { minimumFractionDigits: scaleOf(field) ?? 0, maximumFractionDigits: scaleOf(field) ?? 0 };
  switch (field.kind) {
    case 'Picklist':
      return labelOf(field, String(plain));
    case 'MultiselectPicklist':
      return String(plain)
        .split(';')
        .map((each) => labelOf(field, each))
        .join('; ');
    case 'Number':
    case 'Integer':
      return new Intl.NumberFormat(locale, digits).format(Number(plain));
    case 'Currency':
      return new Intl.NumberFormat(locale, { ...digits, style: 'currency', currency: 'USD' }).format(Number(plain));
    case 'Percent':
      return `${new Intl.NumberFormat(locale, digits).format(Number(plain))}%`;
    case 'Date':
      return new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).format(new Date(`${String(plain)}T00:00:00Z`));
    case 'DateTime':
      return new Intl.DateTimeFormat(locale, {
        timeZone: tx.user.timeZone,
        dateStyle: 'short',
        timeStyle: 'short',
      }).format(new Date(String(plain)));
    default:
      return null;
  }
}

/** `en_US` → `en-US` */
export const localeOf = (locale: string): string => locale.replace('_', '-');

function labelOf(field: Field, value: string): string {
  return field.picklist.find((each) => each.value === value)?.label ?? value;
}

/** @returns the name of the record that a reference field of a queried record points to, when it was read */
export function referenceName(record: SObjectValue, field: Field): string | null {
  const parent = field.relationshipName === null ? null : record.relations.get(field.relationshipName);
  return parent instanceof SObjectValue ? nameOf(parent) : null;
}

/** @returns the record's name as far as it was read */
export function nameOf(record: SObjectValue): string | null {
  const name = record.fields.get(record.type.nameField?.name ?? 'Name') ?? record.fields.get('Name');
  return typeof name === 'string' ? name : null;
}
