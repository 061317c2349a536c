/** Values as SQL compares them: one plain form for each kind of operand. */
import { ApexDate } from '../../apex/values/date.ts';
import { ApexDatetime } from '../../apex/values/datetime.ts';
import { ApexDecimal } from '../../apex/values/decimal.ts';
import { ApexDouble } from '../../apex/values/double.ts';
import { normalisedId } from '../../apex/values/id.ts';
import { ApexTime } from '../../apex/values/time.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { SqlValue } from '../../database/driver.ts';
import { localPath, namesSchema } from '../../schema/qualified-name.ts';
import type { Operand } from '../plan/operand.ts';
import { queryError, wrongValueKind } from '../query-error.ts';
import type { RunContext } from '../run/run-context.ts';

/**
 * @returns null for null and for empty text, but false for a checkbox, which is never null (SOQL and SOSL Reference,
 *   "Use null in WHERE"); raises a QueryException where the value does not fit the operand.
 */
export function comparable(operand: Operand, value: ApexValue, run: RunContext): SqlValue {
  if (value === null && operand.kind === 'boolean') return 0;
  if (value === null || value === '') return null;
  switch (operand.kind) {
    case 'text':
    case 'multipicklist': {
      const plain = ownNames(operand, textOf(operand, value), run);
      return operand.isFolded ? run.store.fold(plain) : plain;
    }
    case 'id':
      return idOf(value);
    case 'boolean':
      if (typeof value !== 'boolean')
        throw wrongValueKind(operand.name, 'boolean and should not be enclosed in quotes');
      return value ? 1 : 0;
    case 'number':
      return numberOf(operand, value);
    case 'date':
      return stored(operand, dateOf(operand, value, run), run);
    case 'datetime':
      return stored(operand, momentOf(operand, value), run);
    case 'time': {
      const time = typeof value === 'string' ? ApexTime.parse(value) : value;
      if (!(time instanceof ApexTime)) throw wrongValueKind(operand.name, 'time and should not be enclosed in quotes');
      return stored(operand, time, run);
    }
  }
}

/** The first moment of a day of a date literal, in the user's zone; for a date field the day itself. */
export function boundary(operand: Operand, day: ApexDate, run: RunContext): SqlValue {
  if (operand.kind === 'date') return stored(operand, day, run);
  if (operand.kind !== 'datetime') throw wrongValueKind(operand.name, operand.kind);
  return stored(operand, ApexDatetime.at(day, new ApexTime(0), run.tx.user.timeZone), run);
}

function stored(operand: Operand, value: ApexValue, run: RunContext): SqlValue {
  // A function over a date has no field; days and milliseconds are then its plain form.
  if (operand.field === null)
    return value instanceof ApexDate ? value.toString() : value instanceof ApexDatetime ? value.ms : null;
  return run.store.toSql(operand.field, value);
}

/** Names of the project's objects are kept without its namespace. */
function ownNames({ field }: Operand, text: string, { store }: RunContext): string {
  return field !== null && namesSchema(field) ? localPath(text, store.schema.namespace) : text;
}

function textOf(operand: Operand, value: ApexValue): string {
  if (typeof value === 'string') return value;
  if (value instanceof ApexDecimal || typeof value === 'boolean')
    throw wrongValueKind(operand.name, 'string and should be enclosed in quotes');
  return String(value);
}

function idOf(value: ApexValue): string {
  const id = typeof value === 'string' ? normalisedId(value) : null;
  if (id === null) throw queryError(`invalid ID field: ${String(value)}`);
  return id;
}

function numberOf(operand: Operand, value: ApexValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof ApexDecimal) return value.toNumber();
  if (value instanceof ApexDouble) return value.value;
  throw wrongValueKind(operand.name, 'double and should not be enclosed in quotes');
}

function dateOf(operand: Operand, value: ApexValue, { tx }: RunContext): ApexDate {
  if (value instanceof ApexDate) return value;
  if (value instanceof ApexDatetime) return value.dateIn(tx.user.timeZone);
  throw wrongValueKind(operand.name, 'date and should not be enclosed in quotes');
}

function momentOf(operand: Operand, value: ApexValue): ApexDatetime {
  if (value instanceof ApexDatetime) return value;
  if (value instanceof ApexDate) return new ApexDatetime(value.utc);
  throw wrongValueKind(operand.name, 'dateTime and should not be enclosed in quotes');
}
