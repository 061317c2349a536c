/** Values bound where text is compared. Static queries are refused by the compiler, dynamic ones when they run. */
import { ApexDate } from '../../apex/values/date.ts';
import { ApexDatetime } from '../../apex/values/datetime.ts';
import { ApexDecimal } from '../../apex/values/decimal.ts';
import { ApexTime } from '../../apex/values/time.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { Operand } from '../plan/operand.ts';
import { queryError } from '../query-error.ts';

/** Raises a QueryException where a number, a date or a Boolean is bound to a column of text. */
export function checkBound(operand: Operand, values: readonly ApexValue[]): void {
  if (operand.kind !== 'text' && operand.kind !== 'multipicklist') return;
  for (const value of values) {
    const type = typeOf(value);
    if (type !== null) throw queryError(`Invalid bind expression type of ${type} for column of type String`);
  }
}

function typeOf(value: ApexValue): string | null {
  if (value instanceof ApexDate) return 'Date';
  if (value instanceof ApexDatetime) return 'Datetime';
  if (value instanceof ApexTime) return 'Time';
  if (value instanceof ApexDecimal) return 'Decimal';
  if (typeof value === 'number') return 'Integer';
  return typeof value === 'boolean' ? 'Boolean' : null;
}
