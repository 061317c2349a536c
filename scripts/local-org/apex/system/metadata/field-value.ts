/** What Apex gives a field of a custom metadata record, brought into the shape it is stored in, or refused. */
import type { Field, FieldKind } from '../../../schema/types.ts';
import { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { ApexDecimal } from '../../values/decimal.ts';
import { ApexDouble } from '../../values/double.ts';
import type { ApexValue } from '../../values/value.ts';

export type FieldOutcome = { readonly value: ApexValue } | { readonly problem: string };

const NUMBERS = new Set<FieldKind>(['Integer', 'Number', 'Currency', 'Percent']);
const PLAIN_NUMBER = /^\s*[+-]?\d+(\.\d+)?\s*$/;

export function fieldOutcome(field: Field, given: ApexValue): FieldOutcome {
  const value = shaped(field, given);
  if (value === undefined) return { problem: `${field.name}: value not of required type: ${String(given)}` };
  const problem = value === null ? missing(field) : misfit(field, value);
  return problem === null ? { value } : { problem };
}

/** @returns undefined for a value of another type */
function shaped(field: Field, given: ApexValue): ApexValue | undefined {
  if (field.kind === 'Checkbox') return asBoolean(given ?? false);
  if (given === null || given === '') return null;
  if (NUMBERS.has(field.kind)) return asNumber(field, given);
  if (field.kind === 'Date') return given instanceof ApexDate ? given : undefined;
  if (field.kind === 'DateTime') return given instanceof ApexDatetime ? given : undefined;
  return typeof given === 'string' ? given : undefined;
}

function asBoolean(given: ApexValue): boolean | undefined {
  if (typeof given === 'boolean') return given;
  const text = typeof given === 'string' ? given.toLowerCase() : '';
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function asNumber(field: Field, given: ApexValue): ApexDecimal | undefined {
  if (typeof given === 'string') return PLAIN_NUMBER.test(given) ? asNumber(field, Number(given)) : undefined;
  const isNumber =
    typeof given === 'number' ||
    typeof given === 'bigint' ||
    given instanceof ApexDouble ||
    given instanceof ApexDecimal;
  if (!isNumber) return undefined;
  const decimal = ApexDecimal.of(given);
  const scale = field.kind === 'Integer' ? 0 : field.scale;
  return scale !== null && decimal.scale > scale ? decimal.setScale(scale, 'HALF_UP') : decimal;
}

function missing(field: Field): string | null {
  return field.isRequired ? `Required field is missing: ${field.name}` : null;
}

function misfit(field: Field, value: ApexValue): string | null {
  if (value instanceof ApexDecimal && field.precision !== null) {
    const whole = ApexDecimal.scaled(10n ** BigInt(field.precision - (field.scale ?? 0)), 0);
    return value.abs().compareTo(whole) < 0 ? null : `${field.label}: value outside of valid range on numeric field`;
  }
  if (typeof value !== 'string') return null;
  if (field.kind === 'Picklist' && field.isRestrictedPicklist)
    return field.picklist.some((known) => known.isActive && known.value.toLowerCase() === value.toLowerCase())
      ? null
      : `${field.label}: bad value for restricted picklist field: ${value}`;
  const isTooLong = field.length !== null && field.length > 0 && value.length > field.length;
  return isTooLong ? `${field.label}: data value too large (max length=${field.length})` : null;
}
