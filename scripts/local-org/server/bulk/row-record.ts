/** A line of a load as a record. Bulk API 2.0 Developer Guide, "Prepare CSV Files", "Valid Date Format in Records". */
import { ApexBlob } from '../../apex/values/blob.ts';
import { ApexDate } from '../../apex/values/date.ts';
import { ApexDatetime } from '../../apex/values/datetime.ts';
import { ApexDecimal } from '../../apex/values/decimal.ts';
import { SObjectValue } from '../../apex/values/sobject.ts';
import { ApexTime } from '../../apex/values/time.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import { normalisedId } from '../../apex/values/id.ts';
import type { DmlError } from '../../org/services/saving.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import type { Column } from './columns.ts';
import { BrokenLine, type CsvRow } from './csv.ts';

/** Makes a field empty; an empty value says nothing. */
const nothing = '#N/A';

/** @returns the record, or what is wrong with the line */
export function rowRecord(type: SObjectType, columns: readonly Column[], row: CsvRow): SObjectValue | DmlError {
  if (row instanceof BrokenLine) return fault('INVALID_CSV', 'A quote is not at the edge of a value, or not closed.');
  if (row.length !== columns.length)
    return fault('INVALID_CSV', `The row has ${row.length} values, the header has ${columns.length}.`);
  const record = new SObjectValue(type);
  for (const [index, column] of columns.entries()) {
    const text = row[index]!;
    if (text === '') continue;
    const field = column.kind === 'field' ? column.field : column.key;
    const value = text === nothing ? null : valueOf(field, text);
    if (value === undefined)
      return fault('INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: ${text}`, [
        field.name,
      ]);
    if (column.kind === 'field') record.fields.set(field.name, value);
    else relate(record, column, value);
  }
  return record;
}

function relate(record: SObjectValue, column: Extract<Column, { kind: 'parent' }>, value: ApexValue): void {
  const reference = record.type.parentRelationships.get(column.relationship.toLowerCase())!;
  if (value === null || column.key.name === 'Id') return void record.fields.set(reference.name, value);
  const parent = new SObjectValue(column.parent);
  parent.fields.set(column.key.name, value);
  record.relations.set(column.relationship, parent);
}

/** @returns undefined for a text that is no such value */
function valueOf(field: Field, text: string): ApexValue | undefined {
  switch (field.kind) {
    case 'Checkbox':
      return booleans[text.toLowerCase()];
    case 'Integer':
      return /^[+-]?\d{1,10}$/.test(text) ? Number(text) : undefined;
    case 'Number':
    case 'Currency':
    case 'Percent':
      return decimalOf(text);
    case 'Date':
      return /^\d{4}-\d\d-\d\dZ?$/.test(text) ? tried(() => ApexDate.parse(text.slice(0, 10))) : undefined;
    case 'DateTime':
      return ApexDatetime.parseIso(text) ?? undefined;
    case 'Time':
      return tried(() => ApexTime.parse(text));
    case 'Base64':
      return new ApexBlob(Buffer.from(text, 'base64'));
    case 'Id':
      return normalisedId(text) ?? undefined;
    default:
      return text;
  }
}

const booleans: Readonly<Record<string, boolean>> = { true: true, '1': true, false: false, '0': false };

function decimalOf(text: string): ApexDecimal | undefined {
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return tried(() => ApexDecimal.of(text.replace('+', '')));
  return /^[+-]?\d+(\.\d*)?[eE][+-]?\d+$/.test(text) ? tried(() => ApexDecimal.of(Number(text))) : undefined;
}

function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

const fault = (statusCode: string, message: string, fields: readonly string[] = []): DmlError => ({
  statusCode,
  message,
  fields,
});
