/** Assignments to record fields, as expressions: they are the value that was assigned. */
import { ApexException } from '../values/exception.ts';
import { nullPointer } from '../values/exception-types.ts';
import { putField, putRelation } from '../values/record-fields.ts';
import { exceptionText, stringOf } from '../values/string-of.ts';
import type { SObjectValue } from '../values/sobject.ts';
import type { ApexValue } from '../values/value.ts';

export function setField(record: SObjectValue | null, name: string, value: ApexValue): ApexValue {
  if (record === null) throw nullPointer();
  putField(record, name, value);
  return value;
}

export function setRelation(record: SObjectValue | null, name: string, value: ApexValue): ApexValue {
  if (record === null) throw nullPointer();
  putRelation(record, name, value);
  return value;
}

/** `record.Field.addError(…)`, with a message or an exception. */
export function addFieldError(record: SObjectValue | null, field: string, message: unknown): void {
  if (record === null) throw nullPointer();
  const text = message instanceof ApexException ? (message.message ?? exceptionText(message)) : stringOf(message);
  (record.errors ??= []).push({ message: text, field });
}
