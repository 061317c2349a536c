/** Apex values ↔ SQL values, by the kind of the field. */
import { ApexBlob } from '../apex/values/blob.ts';
import { ApexDate } from '../apex/values/date.ts';
import { ApexDatetime } from '../apex/values/datetime.ts';
import { ApexDecimal } from '../apex/values/decimal.ts';
import { ApexDouble } from '../apex/values/double.ts';
import { ApexTime } from '../apex/values/time.ts';
import type { ApexValue } from '../apex/values/value.ts';
import type { Field } from '../schema/types.ts';
import type { SqlValue } from './driver.ts';

/** As on the platform empty text is stored as null, moments are cut to seconds. */
export function toSql(field: Field, value: ApexValue): SqlValue {
  if (value === null) return field.kind === 'Checkbox' ? 0 : null;
  switch (typeof value) {
    case 'string':
      return value === '' ? null : value;
    case 'boolean':
      return value ? 1 : 0;
    case 'number':
      return value;
    case 'bigint':
      return Number(value);
  }
  if (value instanceof ApexDecimal) return value.toNumber();
  if (value instanceof ApexDouble) return value.value;
  if (value instanceof ApexDate) return field.kind === 'DateTime' ? value.utc : value.toString();
  if (value instanceof ApexDatetime) return Math.floor(value.ms / 1000) * 1000;
  if (value instanceof ApexTime) return value.ms;
  if (value instanceof ApexBlob) return value.bytes;
  throw new TypeError(`A ${value.constructor.name} cannot be stored in ${field.name}`);
}

export function fromSql(field: Field, value: SqlValue): ApexValue {
  if (value === null) return field.kind === 'Checkbox' ? false : null;
  switch (field.kind) {
    case 'Checkbox':
      return value === 1;
    case 'Integer':
      return Number(value);
    case 'Number':
    case 'Currency':
    case 'Percent':
      return decimalFromSql(Number(value), field.scale ?? 0);
    case 'Date':
      return ApexDate.parse(String(value));
    case 'DateTime':
      return new ApexDatetime(Number(value));
    case 'Time':
      return new ApexTime(Number(value));
    case 'Base64':
      return new ApexBlob(value as Uint8Array);
    default:
      return value as string;
  }
}

/** With as many decimals as the field has, or as were stored where those are more. */
function decimalFromSql(value: number, scale: number): ApexDecimal {
  const shifted = Math.round(value * 10 ** scale);
  if (Number.isSafeInteger(shifted) && shifted / 10 ** scale !== value) return ApexDecimal.of(String(value));
  return ApexDecimal.scaled(Number.isSafeInteger(shifted) ? shifted + 0 : BigInt(digitsOf(value, scale)), scale);
}

/** The digits that are meant, without the point: those of a double's sixteen, then zeros. */
function digitsOf(value: number, scale: number): string {
  const [whole = '', fraction = ''] = String(value).split('.');
  const isPlain = /^-?\d+$/.test(whole) && /^\d*$/.test(fraction) && fraction.length <= scale;
  return isPlain ? whole + fraction.padEnd(scale, '0') : value.toFixed(scale).replace('.', '');
}
