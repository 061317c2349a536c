/** Comparisons of filter items with numbers, dates and checkboxes, as people type them. */
import type { Field } from '../schema/types.ts';
import { formulaUnsupported } from './errors.ts';

/** @returns a formula that compares the field; throws LO3301 for a value that is not understood */
export function criteriaLiteral(object: string, path: string, field: Field, operator: string, value: string): string {
  switch (field.kind) {
    case 'Checkbox':
      return `${path} ${operator} ${/^(true|1)$/i.test(value) ? 'true' : 'false'}`;
    case 'Percent':
      return `${path} ${operator} (${amount(object, value.replace('%', ''))} / 100)`;
    case 'Date':
      return `${path} ${operator} ${day(object, value)}`;
    case 'DateTime':
      return /^\d{4}-\d\d-\d\dT/.test(value)
        ? `${path} ${operator} DATETIMEVALUE(${quoted(value.slice(0, 19).replace('T', ' '))})`
        : `DATEVALUE(${path}) ${operator} ${day(object, value)}`;
    case 'Time':
      return `${path} ${operator} TIMEVALUE(${quoted(value.replace(/Z$/, ''))})`;
    default:
      return `${path} ${operator} ${amount(object, value)}`;
  }
}

export const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const THOUSANDS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

/** `1,500`, `20k`, `USD 500`. */
function amount(object: string, value: string): string {
  const parts = /^(?:[A-Z]{3})?\s*(-?[\d.]+)\s*([kmb])?$/i.exec(value.trim().replaceAll(',', ''));
  const number = Number(parts?.[1]) * (THOUSANDS[parts?.[2]?.toLowerCase() ?? ''] ?? 1);
  if (Number.isNaN(number)) throw formulaUnsupported(object, `Filter value ${value}`);
  return String(number);
}

const RELATIVE: Readonly<Record<string, string>> = {
  today: 'TODAY()',
  yesterday: '(TODAY() - 1)',
  tomorrow: '(TODAY() + 1)',
};

/** Metadata stores `2026-01-31` or the form it was typed in, `1/31/2026`. */
function day(object: string, value: string): string {
  const relative = RELATIVE[value.toLowerCase()];
  if (relative !== undefined) return relative;
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(value);
  if (american !== null) return `DATE(${american[3]}, ${american[1]}, ${american[2]})`;
  if (!/^\d{4}-\d\d-\d\d/.test(value)) throw formulaUnsupported(object, `Filter value ${value}`);
  return `DATEVALUE(${quoted(value.slice(0, 10))})`;
}
