/** A JSON value of a data file → the Apex value its field takes. Source: REST API Developer Guide, "Field Types". */
import { ApexBlob } from '../../apex/values/blob.ts';
import { ApexDate } from '../../apex/values/date.ts';
import { ApexDatetime } from '../../apex/values/datetime.ts';
import { ApexDecimal } from '../../apex/values/decimal.ts';
import { ApexTime } from '../../apex/values/time.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { Field } from '../../schema/types.ts';

/** @returns undefined when the field does not take such a value */
export function fromJson(field: Field, value: unknown): ApexValue | undefined {
  if (value === null) return null;
  switch (field.kind) {
    case 'Checkbox':
      return typeof value === 'boolean' ? value : undefined;
    case 'Integer':
      return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
    case 'Number':
    case 'Currency':
    case 'Percent':
      return typeof value === 'number' ? ApexDecimal.of(value) : undefined;
    case 'Date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? ApexDate.parse(value) : undefined;
    case 'DateTime':
      return typeof value === 'string' ? (ApexDatetime.parseIso(value) ?? undefined) : undefined;
    case 'Time':
      return typeof value === 'string' ? ApexTime.parse(value) : undefined;
    case 'Base64':
      return typeof value === 'string' ? new ApexBlob(Buffer.from(value, 'base64')) : undefined;
    default:
      return typeof value === 'string' ? value : undefined;
  }
}
