/**
 * Filter items of metadata (`field`, `operation`, `value`), as workflow rules, lookup filters, roll-ups and approval
 * criteria hold them, turned into a formula: one evaluator for all. Source: Metadata API Developer Guide, "FilterItem".
 */
import type { Field, Schema, SObjectType } from '../schema/types.ts';
import { criteriaField, nameBehind, type CriteriaField } from './criteria-field.ts';
import { criteriaLiteral, quoted } from './criteria-literal.ts';
import { formulaUnsupported } from './errors.ts';

export interface FilterItem {
  /** `Status__c`, or `Parent__c.Name`-like paths through relationships. */
  readonly field: string;
  readonly operation: string;
  readonly value: string;
}

/** @returns the items joined by `1 AND (2 OR 3)`, or all of them by AND. */
export function criteriaFormula(
  schema: Schema,
  object: SObjectType,
  items: readonly FilterItem[],
  logic: string | null,
): string {
  const parts = items.map((item) => itemFormula(schema, object, item));
  if (parts.length === 0) return 'true';
  if (logic === null || logic.trim() === '') return parts.join(' && ');
  return logic
    .replace(/\bAND\b/gi, '&&')
    .replace(/\bOR\b/gi, '||')
    .replace(/\bNOT\b/gi, '!')
    .replace(/\d+/g, (number) => parts[Number(number) - 1] ?? 'false');
}

function itemFormula(schema: Schema, object: SObjectType, item: FilterItem): string {
  const found = criteriaField(schema, object, item.field);
  const { path, field } = found;
  const value = item.value.trim();
  if (value === '' && item.operation === 'equals') return `ISBLANK(${path})`;
  if (value === '' && item.operation === 'notEqual') return `NOT(ISBLANK(${path}))`;
  const values = isText(field) ? valuesOf(value) : [value];
  // Within OR a comparison with a blank field is false, so that NOT makes it true.
  const any = (make: (value: string) => string): string => `OR(${values.map(make).join(', ')})`;
  const compared = (operator: string): string => any((each) => comparison(schema, object, found, operator, each));
  const within = (name: string): string =>
    any((each) => `${name}(LOWER(${textual(schema, found)}), ${quoted(each.toLowerCase())})`);
  switch (item.operation) {
    case 'equals':
      return compared('=');
    case 'notEqual':
      return `NOT(${compared('=')})`;
    case 'greaterThan':
      return compared('>');
    case 'lessThan':
      return compared('<');
    case 'greaterOrEqual':
      return compared('>=');
    case 'lessOrEqual':
      return compared('<=');
    case 'contains':
      return within('CONTAINS');
    case 'notContain':
      return `NOT(${within('CONTAINS')})`;
    case 'startsWith':
      return within('BEGINS');
    case 'includes':
      return any((each) => `INCLUDES(${path}, ${quoted(each)})`);
    case 'excludes':
      return `NOT(${any((each) => `INCLUDES(${path}, ${quoted(each)})`)})`;
    default:
      throw formulaUnsupported(object.name, `Filter operation ${item.operation}`);
  }
}

/** Filters are not case-sensitive, and choose what a lookup points to by its name. */
function comparison(
  schema: Schema,
  object: SObjectType,
  found: CriteriaField,
  operator: string,
  value: string,
): string {
  const { path, field } = found;
  if (!isText(field)) return criteriaLiteral(object.name, path, field!, operator, value);
  if (isReference(field) && isId(value)) return `${path} ${operator} ${quoted(value)}`;
  const lower = quoted(value.toLowerCase());
  const byName = `LOWER(${textual(schema, found)}) ${operator} ${lower}`;
  if (field?.name !== 'RecordTypeId' || operator !== '=') return byName;
  return `(${byName} || LOWER(${path.replace(/RecordTypeId$/i, 'RecordType.DeveloperName')}) = ${lower})`;
}

/** Several values are written with commas, those that have commas in quotes. */
function valuesOf(value: string): string[] {
  const values = value.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [value];
  return values
    .map((each) => each.trim())
    .map((each) => (each.startsWith('"') && each.endsWith('"') ? each.slice(1, -1).replaceAll('""', '"') : each));
}

const NOT_TEXT: ReadonlySet<string> = new Set([
  'Checkbox',
  'Integer',
  'Number',
  'Currency',
  'Percent',
  'Date',
  'DateTime',
  'Time',
]);
const isText = (field: Field | undefined): boolean => field === undefined || !NOT_TEXT.has(field.kind);
const isReference = (field: Field | undefined): boolean => field !== undefined && field.referenceTo.length > 0;
const isId = (value: string): boolean =>
  /^[a-zA-Z0-9]{3}[a-zA-Z0-9]{12}(?:[A-Z0-5]{3})?$/.test(value) && /\d/.test(value);

function textual(schema: Schema, found: CriteriaField): string {
  const { path, field } = found;
  if (field?.kind === 'Picklist' || field?.kind === 'MultiselectPicklist') return `TEXT(${path})`;
  return isReference(field) ? (nameBehind(schema, found) ?? path) : path;
}
