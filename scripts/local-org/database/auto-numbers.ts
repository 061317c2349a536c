/** Values of auto-number fields. Source: Salesforce Help, "Custom Field Types", display formats of auto numbers. */
import type { Field, SObjectType } from '../schema/types.ts';
import type { Driver } from './driver.ts';

/** Counts in the database, so that an insert undone gives its number back. @returns that many numbers, one after the other */
export function nextAutoNumbers(
  driver: Driver,
  object: SObjectType,
  field: Field,
  count: number,
  now: number,
): string[] {
  const row = driver
    .prepare(
      'INSERT INTO "~auto_number" VALUES (?, ?) ON CONFLICT (field) DO UPDATE SET value = value + excluded.value RETURNING value',
    )
    .get(`${object.name}.${field.name}`, count);
  const last = Number(row?.[0] ?? count);
  const day = new Date(now);
  return Array.from({ length: count }, (_, index) =>
    formatAutoNumber(field.autoNumberFormat ?? '{0}', last - count + 1 + index, day),
  );
}

/** `NOM-{000000}` and 12 → `NOM-000012`; `{YYYY}`, `{YY}`, `{MM}`, `{DD}` give the day. */
export function formatAutoNumber(format: string, number: number, day: Date): string {
  return format.replace(/\{(\w+)\}/g, (whole, part: string) => {
    if (/^0+$/.test(part)) return String(number).padStart(part.length, '0');
    if (part === 'YYYY') return String(day.getUTCFullYear());
    if (part === 'YY') return String(day.getUTCFullYear() % 100).padStart(2, '0');
    if (part === 'MM') return String(day.getUTCMonth() + 1).padStart(2, '0');
    if (part === 'DD') return String(day.getUTCDate()).padStart(2, '0');
    return whole;
  });
}
