/** Values are brought into the shape they are stored in and checked against their field: length, range, picklist, email. */
import { ApexDate } from '../../apex/values/date.ts';
import { ApexDatetime } from '../../apex/values/datetime.ts';
import { ApexDecimal } from '../../apex/values/decimal.ts';
import { ApexDouble } from '../../apex/values/double.ts';
import { normalisedId } from '../../apex/values/id.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { DmlError } from '../../org/services/saving.ts';
import type { Field } from '../../schema/types.ts';
import { dmlErrors } from '../errors.ts';
import { fieldNamed } from '../object-plan.ts';
import { choiceOf, choicesOf } from '../picklist-choices.ts';
import { isChanged, living, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** Before the @ a dot may stand anywhere but first, and next to another. Salesforce Help, article 000384328. */
const EMAIL =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-][A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/;
const NUMBERS = new Set<Field['kind']>(['Number', 'Currency', 'Percent']);
const CUTTABLE = new Set<Field['kind']>(['Text', 'TextArea', 'LongTextArea', 'Html', 'EncryptedText', 'Phone', 'Url']);
const REFERENCES = new Set<Field['kind']>(['Lookup', 'MasterDetail']);

/**
 * What Apex or an API sends is checked before any trigger sees it, so that no trigger can cut a text that is too long:
 * formats, lengths and restricted picklists. The values themselves stay as they were sent.
 */
export function checkRequest(chunk: SaveChunk): void {
  for (const row of living(chunk)) {
    for (const [name, given] of row.record.fields) {
      const field = storedField(chunk, name);
      if (field === undefined) continue;
      const value = chunk.options.truncatesText === true ? cut(field, given) : given;
      if (value !== given) row.record.fields.set(name, value);
      if (value === null && field.kind === 'Checkbox') row.errors.push(dmlErrors.noBoolean(field));
      check(row, field, normalised(field, value));
    }
  }
}

/** Normalises every value present, as the triggers left it, and refuses rows whose changed values do not fit. */
export function checkValues(chunk: SaveChunk): void {
  for (const row of living(chunk)) {
    for (const [name, value] of row.record.fields) {
      const field = storedField(chunk, name);
      if (field === undefined) continue;
      const stored = normalised(field, value);
      if (stored !== value) row.record.fields.set(name, stored);
      check(row, field, stored);
    }
  }
}

/** Apex Reference, "DMLOptions Class", allowFieldTruncation. */
function cut(field: Field, value: ApexValue): ApexValue {
  if (typeof value !== 'string' || field.length === null || field.length === 0) return value;
  return CUTTABLE.has(field.kind) ? value.slice(0, field.length) : value;
}

function storedField(chunk: SaveChunk, name: string): Field | undefined {
  const field = fieldNamed(chunk.object, name);
  return field?.formula === null ? field : undefined;
}

function check(row: SaveRow, field: Field, value: ApexValue): void {
  if (value === null || !isChanged(row, field)) return;
  const error = fault(field, value);
  if (error !== null) row.errors.push(error);
}

/**
 * Text is trimmed and empty text is null; emails are in lower case; choices are as their picklist has them; a blank
 * checkbox is false. Numbers keep the decimals they were given, more than the field shows too: Salesforce Help,
 * "Salesforce Number Field Stores More Decimal Places Than Defined When Set via API or Apex".
 */
function normalised(field: Field, value: ApexValue): ApexValue {
  if (value === null) return field.kind === 'Checkbox' ? false : null;
  if (typeof value === 'string') {
    if (field.kind === 'Id' || REFERENCES.has(field.kind)) return normalisedId(value) ?? (value === '' ? null : value);
    if (field.kind === 'MultiselectPicklist') return choicesOf(field, value);
    const trimmed = field.kind === 'Html' || field.kind === 'Base64' ? value : value.trim();
    if (trimmed === '') return null;
    if (field.kind === 'Picklist') return choiceOf(field, trimmed);
    return field.kind === 'Email' ? trimmed.toLowerCase() : trimmed;
  }
  return NUMBERS.has(field.kind) ? (decimalOf(value) ?? value) : value;
}

function decimalOf(value: ApexValue): ApexDecimal | null {
  if (value instanceof ApexDecimal) return value;
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof ApexDouble
    ? ApexDecimal.of(value)
    : null;
}

function fault(field: Field, value: ApexValue): DmlError | null {
  if (typeof value === 'string') return textFault(field, value);
  if (value instanceof ApexDate) return dateFault(field, value.utc);
  if (value instanceof ApexDatetime) return dateFault(field, value.ms);
  if (value instanceof ApexDecimal && field.precision !== null) {
    const whole = field.precision - (field.scale ?? 0);
    if (value.abs().compareTo(ApexDecimal.scaled(10n ** BigInt(whole), 0)) >= 0)
      return dmlErrors.outsideRange(field, value.toPlainString());
  }
  return null;
}

/** SOQL and SOSL Reference, "Date Formats and Date Literals", minimum and maximum dates; a day more for the zones. */
const [FIRST_MOMENT, LAST_MOMENT] = [Date.UTC(1699, 11, 31), Date.UTC(4001, 0, 2)];

function dateFault(field: Field, utc: number): DmlError | null {
  return utc < FIRST_MOMENT || utc >= LAST_MOMENT ? dmlErrors.invalidDate(field, utc) : null;
}

/** A choice that its picklist does not know, where that is no fault in itself, has 255 characters at most. */
function lengthLimit(field: Field): number | null {
  if (field.kind === 'Picklist') return field.isRestrictedPicklist ? null : 255;
  return field.length !== null && field.length > 0 ? field.length : null;
}

function textFault(field: Field, value: string): DmlError | null {
  if (REFERENCES.has(field.kind)) return normalisedId(value) === null ? dmlErrors.malformedId(field, value) : null;
  const limit = lengthLimit(field);
  if (limit !== null && value.length > limit) return dmlErrors.tooLong(field, value, limit);
  if (field.kind === 'Email') return EMAIL.test(value) ? null : dmlErrors.email(field, value);
  if (!field.isRestrictedPicklist || field.picklist.length === 0) return null;
  const given = field.kind === 'MultiselectPicklist' ? value.split(';') : [value];
  const unknown = given.find(
    (each) =>
      !field.picklist.some((known) => known.isActive && known.value.toLowerCase() === each.trim().toLowerCase()),
  );
  return unknown === undefined ? null : dmlErrors.restrictedPicklist(field, unknown);
}
