/** Apex values ↔ the values formulas compute with. */
import { Decimal } from 'decimal.js';
import { ApexDecimal } from '../apex/values/decimal.ts';
import { ApexDouble } from '../apex/values/double.ts';
import { normalisedId } from '../apex/values/id.ts';
import type { ApexValue } from '../apex/values/value.ts';
import type { Field } from '../schema/types.ts';
import {
  ApexDate,
  ApexDatetime,
  ApexTime,
  DAY,
  FormulaNumber,
  FormulaPlace,
  type FormulaType,
  type FormulaValue,
} from './values.ts';

/**
 * @returns a field's value as formulas see it: percents as fractions, ids of 15 characters, blanks as zero or false
 * where the platform says so. Salesforce Help, "CASESAFEID".
 */
export function fromApex(field: Field, value: ApexValue | undefined, blanksAsZero: boolean): FormulaValue {
  const plain = plainValue(value ?? null);
  if (plain === null) {
    if (field.kind === 'Checkbox') return false;
    return blanksAsZero && typeOfField(field) === 'number' ? new FormulaNumber(0) : null;
  }
  if (typeof plain === 'string' && typeOfField(field) === 'id') return plain.slice(0, 15);
  return field.kind === 'Percent' && plain instanceof Decimal ? plain.dividedBy(100) : plain;
}

function plainValue(value: ApexValue): FormulaValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return new FormulaNumber(value);
  if (typeof value === 'bigint') return new FormulaNumber(value.toString());
  if (value instanceof ApexDecimal) return new FormulaNumber(value.toPlainString());
  if (value instanceof ApexDouble) return new FormulaNumber(value.value);
  return value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime ? value : null;
}

/**
 * @returns the result as Apex holds it. With `field`, as a value of that field's kind and scale; without, by the
 * value's own kind. Empty text is null, as everywhere in Apex records.
 */
export function toApex(value: FormulaValue, field?: Field): ApexValue {
  if (field?.kind === 'Checkbox') return value === true;
  if (value === null || value === '') return null;
  if (value instanceof Decimal) return decimalFor(value, field);
  if (typeof value === 'string' && field !== undefined && typeOfField(field) === 'id')
    return normalisedId(value) ?? value;
  if (field?.kind === 'Date' && value instanceof ApexDatetime) return new ApexDate(Math.floor(value.ms / DAY));
  if (field?.kind === 'DateTime' && value instanceof ApexDate) return new ApexDatetime(value.utc);
  return value instanceof FormulaPlace ? null : value;
}

function decimalFor(value: Decimal, field: Field | undefined): ApexValue {
  const amount = field?.kind === 'Percent' ? value.times(100) : value;
  if (field?.kind === 'Integer') return amount.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  const scale = field?.scale ?? null;
  return ApexDecimal.of(
    scale === null ? amount.toDecimalPlaces(18).toFixed() : amount.toFixed(scale, Decimal.ROUND_HALF_UP),
  );
}

/** @returns what a field is inside a formula. */
export function typeOfField(field: Field): FormulaType {
  switch (field.kind) {
    case 'Checkbox':
      return 'boolean';
    case 'Integer':
    case 'Number':
    case 'Currency':
    case 'Percent':
      return 'number';
    case 'Date':
      return 'date';
    case 'DateTime':
      return 'datetime';
    case 'Time':
      return 'time';
    case 'Picklist':
      return 'picklist';
    case 'MultiselectPicklist':
      return 'multipicklist';
    case 'Location':
      return 'place';
    case 'Id':
    case 'Lookup':
    case 'MasterDetail':
      return 'id';
    default:
      return 'text';
  }
}
