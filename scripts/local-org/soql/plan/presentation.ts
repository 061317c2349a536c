/** `toLabel(Status)` and `FORMAT(Amount)`: a field shown in words. SOQL and SOSL Reference, "Translating Results", "Formatting". */
import { ApexDate } from '../../apex/values/date.ts';
import { ApexDatetime } from '../../apex/values/datetime.ts';
import { ApexDecimal } from '../../apex/values/decimal.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { PicklistValue } from '../../schema/types.ts';
import { queryError } from '../query-error.ts';
import type { FunctionItem } from '../syntax.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedQueries } from '../../errors/unsupported-queries.ts';
import type { Operand } from './operand.ts';
import type { Presentation } from './shape-builder.ts';

export function presentation(item: FunctionItem, operand: Operand): Presentation {
  const name = item.alias ?? operand.name;
  switch (item.name) {
    case 'TOLABEL':
      return { name, read: labelReader(operand.field?.picklist ?? []) };
    case 'FORMAT':
      return { name, read: (value) => formatted(operand, value) };
    // One currency, so an amount is already in the user's.
    case 'CONVERTCURRENCY':
      return { name, read: null };
    case 'COUNT':
    case 'SUM':
    case 'AVG':
    case 'MIN':
    case 'MAX':
      throw queryError(`unexpected aggregate: ${item.name}`);
    default:
      throw unsupported(unsupportedQueries.function, [item.name], null, item.at);
  }
}

function labelReader(picklist: readonly PicklistValue[]): (value: ApexValue) => ApexValue {
  const labels = new Map(picklist.map((entry) => [entry.value.toLowerCase(), entry.label]));
  const label = (value: string): string => labels.get(value.toLowerCase()) ?? value;
  return (value) => (typeof value === 'string' ? value.split(';').map(label).join(';') : value);
}

/** As the en_US locale writes it. */
function formatted({ field }: Operand, value: ApexValue): ApexValue {
  if (value === null || typeof value === 'string') return value;
  if (value instanceof ApexDate) return `${value.month}/${value.day}/${value.year}`;
  if (value instanceof ApexDatetime) {
    return new Date(value.ms)
      .toLocaleString('en-US', {
        timeZone: 'UTC',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
      })
      .replaceAll('\u202F', ' ');
  }
  const number = value instanceof ApexDecimal ? value.toNumber() : typeof value === 'number' ? value : null;
  if (number === null) return String(value);
  const digits = field?.scale ?? 0;
  const plain = number.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return field?.kind === 'Currency' ? `$${plain}`.replace('$-', '-$') : field?.kind === 'Percent' ? `${plain}%` : plain;
}
