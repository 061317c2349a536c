/**
 * Filter items of metadata (`field`, `operation`, `value`), as lookup filters, roll-ups and approval criteria hold
 * them, turned into a formula: one evaluator for all. Source: Metadata API Developer Guide, "FilterItem".
 */
import type { Field, SObjectType } from '../schema/types.ts';
import { formulaUnsupported } from './errors.ts';

export interface FilterItem {
  /** `Status__c`, or `Parent__c.Name`-like paths through relationships. */
  readonly field: string;
  readonly operation: string;
  readonly value: string;
}

/** @returns the items joined by `1 AND (2 OR 3)`, or all of them by AND. */
export function criteriaFormula(object: SObjectType, items: readonly FilterItem[], logic: string | null): string {
  const parts = items.map((item) => itemFormula(object, item));
  if (parts.length === 0) return 'true';
  if (logic === null || logic.trim() === '') return parts.join(' && ');
  return logic
    .replace(/\bAND\b/gi, '&&')
    .replace(/\bOR\b/gi, '||')
    .replace(/\bNOT\b/gi, '!')
    .replace(/\d+/g, (number) => parts[Number(number) - 1] ?? 'false');
}

function itemFormula(object: SObjectType, item: FilterItem): string {
  const path = item.field.startsWith(`${object.name}.`) ? item.field.slice(object.name.length + 1) : item.field;
  const field = path.includes('.') ? undefined : object.fields.get(path.toLowerCase());
  const text = textual(field, path);
  // Several values are written with commas; any of them will do, none of them for the negative operations.
  const values = isText(field)
    ? item.value.split(',').map((value) => value.trim().replace(/^"|"$/g, ''))
    : [item.value.trim()];
  // Within OR a comparison with a blank field is false, so that NOT makes it true.
  const any = (make: (value: string) => string): string => `OR(${values.map(make).join(', ')})`;
  const compared = (operator: string) => any((value) => `${text} ${operator} ${literal(field, value)}`);
  switch (item.operation) {
    case 'equals':
      return item.value === '' ? `ISBLANK(${path})` : compared('=');
    case 'notEqual':
      return item.value === '' ? `NOT(ISBLANK(${path}))` : `NOT${compared('=')}`;
    case 'greaterThan':
      return compared('>');
    case 'lessThan':
      return compared('<');
    case 'greaterOrEqual':
      return compared('>=');
    case 'lessOrEqual':
      return compared('<=');
    case 'contains':
      return any((value) => `CONTAINS(LOWER(${text}), ${quoted(value.toLowerCase())})`);
    case 'notContain':
      return `NOT${any((value) => `CONTAINS(LOWER(${text}), ${quoted(value.toLowerCase())})`)}`;
    case 'startsWith':
      return any((value) => `BEGINS(LOWER(${text}), ${quoted(value.toLowerCase())})`);
    case 'includes':
      return any((value) => `INCLUDES(${path}, ${quoted(value)})`);
    case 'excludes':
      return `NOT${any((value) => `INCLUDES(${path}, ${quoted(value)})`)}`;
    default:
      throw formulaUnsupported(object.name, `Filter operation ${item.operation}`);
  }
}

function isText(field: Field | undefined): boolean {
  return (
    field === undefined ||
    !['Checkbox', 'Integer', 'Number', 'Currency', 'Percent', 'Date', 'DateTime', 'Time'].includes(field.kind)
  );
}

function textual(field: Field | undefined, path: string): string {
  return field?.kind === 'Picklist' || field?.kind === 'MultiselectPicklist' ? `TEXT(${path})` : path;
}

function literal(field: Field | undefined, value: string): string {
  switch (field?.kind) {
    case 'Checkbox':
      return /^(true|1)$/i.test(value) ? 'true' : 'false';
    case 'Integer':
    case 'Number':
    case 'Currency':
      return String(Number(value.replaceAll(',', '')));
    case 'Percent':
      return `(${Number(value.replace('%', ''))} / 100)`;
    case 'Date':
      return dateLiteral(value);
    case 'DateTime':
      return `DATETIMEVALUE(${quoted(value.slice(0, 19).replace('T', ' '))})`;
    default:
      return quoted(value);
  }
}

/** Metadata stores `2026-01-31` or the form it was typed in, `1/31/2026`. */
function dateLiteral(value: string): string {
  if (/^today$/i.test(value)) return 'TODAY()';
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value);
  return american === null
    ? `DATEVALUE(${quoted(value.slice(0, 10))})`
    : `DATE(${american[3]}, ${american[1]}, ${american[2]})`;
}

const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
