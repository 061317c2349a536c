/** List views: the project's, and the two every object has. Metadata API Developer Guide, "ListView". */
import type { Transaction } from '../../org/transaction.ts';
import type { XmlElement } from '../../project/types.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import { isShown, soqlText } from '../data/select.ts';
import { isReference } from '../data/data-type.ts';
import { evaluateText } from './filter-logic.ts';

export interface ListView {
  readonly name: string;
  readonly label: string;
  readonly fields: readonly Field[];
  /** A SOQL condition, or null for all records. */
  readonly where: string | null;
}

export const allView = '__All';
export const recentView = '__Recent';

/** @returns the views of an object, the project's first */
export function listViews(tx: Transaction, type: SObjectType, recentIds: readonly string[]): ListView[] {
  const own = (tx.org.project.objects.get(type.name)?.listViews ?? []).map((each) =>
    listView(tx, type, each.fullName.split('.').at(-1) ?? each.fullName, each.body),
  );
  const fields = defaultFields(tx, type);
  const recent = recentIds.length === 0 ? `Id = null` : `Id IN (${recentIds.map(soqlText).join(', ')})`;
  return [
    ...own,
    { name: recentView, label: 'Recently viewed', fields, where: recent },
    ...(own.some((view) => view.where === null)
      ? []
      : [{ name: allView, label: `All ${type.pluralLabel}`, fields, where: null }]),
  ];
}

function listView(tx: Transaction, type: SObjectType, name: string, body: XmlElement): ListView {
  const fields = body
    .values('columns')
    .map((column) => fieldOfColumn(type, column))
    .filter((field): field is Field => field !== undefined && isShown(tx, type, field));
  const filters = body.all('filters').map((filter) => condition(type, filter));
  const parts = [
    body.value('filterScope') === 'Mine' && type.hasOwner ? `OwnerId = ${soqlText(tx.user.id)}` : null,
    filters.length === 0 ? null : evaluateText(body.value('booleanFilter') ?? null, filters),
  ].filter((part): part is string => part !== null);
  return {
    name,
    label: body.value('label') ?? name,
    fields: fields.length > 0 ? fields : defaultFields(tx, type),
    where: parts.length === 0 ? null : parts.map((part) => `(${part})`).join(' AND '),
  };
}

/** Names that list views and layouts of standard objects use for fields. */
const oldNames: Readonly<Record<string, string>> = {
  ALIAS: 'OwnerId',
  FULL_NAME: 'Name',
  LAST_UPDATE: 'LastModifiedDate',
  UPDATEDBY: 'LastModifiedById',
  CREATEDBY: 'CreatedById',
  PHONE1: 'Phone',
  PHONE2: 'Fax',
  URL: 'Website',
  SALES: 'AnnualRevenue',
  EMPLOYEES: 'NumberOfEmployees',
  STATE: 'BillingState',
  CITY: 'BillingCity',
  STAGE: 'StageName',
  OBJECTID: 'Id',
  COUNTRYCODE: 'BillingCountry',
  OWNER: 'OwnerId',
};

/** @returns the field a column stands for: an API name, `ACCOUNT.INDUSTRY`, `CREATED_DATE` */
export function fieldOfColumn(type: SObjectType, column: string): Field | undefined {
  const exact = type.fields.get(column.toLowerCase());
  if (exact !== undefined) return exact;
  const last = column.split('.').at(-1) ?? column;
  const known = oldNames[last] ?? oldNames[last.replaceAll('_', '')];
  return (
    type.fields.get((known ?? last.replaceAll('_', '')).toLowerCase()) ??
    [...type.fields.values()].find(
      (field) => field.name.toLowerCase() === `${last.replaceAll('_', '').toLowerCase()}id`,
    )
  );
}

const operators: Readonly<Record<string, string>> = {
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>=',
};
const relativeDate =
  /^(TODAY|YESTERDAY|TOMORROW|(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)|(LAST|NEXT)_N_[A-Z_]+:\d+|(LAST|NEXT)_90_DAYS)$/;

function condition(type: SObjectType, filter: XmlElement): string {
  const field = fieldOfColumn(type, filter.value('field') ?? '');
  if (field === undefined) return 'Id != null';
  const operation = filter.value('operation') ?? 'equals';
  const text = filter.value('value') ?? '';
  const values = text.split(',').map((each) => each.trim());
  const path =
    isReference(field) && !/^\w{15,18}$/.test(text) && text !== '' && field.relationshipName !== null
      ? `${field.relationshipName}.Name`
      : field.name;
  const literals = values.map((value) => literal(field, value));
  switch (operation) {
    case 'equals':
      return literals.length === 1 ? `${path} = ${literals[0]}` : `${path} IN (${literals.join(', ')})`;
    case 'notEqual':
      return literals.length === 1 ? `${path} != ${literals[0]}` : `${path} NOT IN (${literals.join(', ')})`;
    case 'contains':
      return values.map((value) => `${path} LIKE ${soqlText(`%${value}%`)}`).join(' OR ');
    case 'notContain':
      return values.map((value) => `(NOT ${path} LIKE ${soqlText(`%${value}%`)})`).join(' AND ');
    case 'startsWith':
      return values.map((value) => `${path} LIKE ${soqlText(`${value}%`)}`).join(' OR ');
    case 'includes':
      return `${path} INCLUDES (${values.map(soqlText).join(', ')})`;
    case 'excludes':
      return `${path} EXCLUDES (${values.map(soqlText).join(', ')})`;
    default:
      return `${path} ${operators[operation] ?? '='} ${literals[0]}`;
  }
}

function literal(field: Field, value: string): string {
  if (value === '') return 'null';
  if (field.kind === 'Checkbox') return value === '1' || value.toLowerCase() === 'true' ? 'true' : 'false';
  if (['Number', 'Integer', 'Currency', 'Percent'].includes(field.kind)) return String(Number(value));
  if (field.kind === 'Date' || field.kind === 'DateTime')
    return relativeDate.test(value.toUpperCase()) ? value.toUpperCase() : dateLiteral(field, value);
  return soqlText(value);
}

/** Metadata writes dates as `10/22/2026` or `2026-10-22`. */
function dateLiteral(field: Field, value: string): string {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(value);
  const day =
    parts === null
      ? value.slice(0, 10)
      : `${parts[3]}-${(parts[1] ?? '').padStart(2, '0')}-${(parts[2] ?? '').padStart(2, '0')}`;
  return field.kind === 'DateTime' ? `${day}T00:00:00Z` : day;
}

const common = [
  'AccountId',
  'StageName',
  'Amount',
  'CloseDate',
  'Status',
  'Title',
  'Email',
  'Phone',
  'Industry',
  'Type',
  'ActivityDate',
  'OwnerId',
  'CreatedDate',
];

/** @returns the columns of a list for which nobody chose any: name, then the compact layout's or the usual ones */
export function defaultFields(tx: Transaction, type: SObjectType): Field[] {
  const pick = (names: readonly string[]): Field[] =>
    names
      .map((name) => type.fields.get(name.toLowerCase()))
      .filter((field): field is Field => field !== undefined && isShown(tx, type, field));
  const name = type.nameField === null ? [] : [type.nameField.name];
  const compact = pick([...new Set([...name, ...type.compactLayout])]);
  const custom = [...type.fields.values()]
    .filter((field) => field.isCustom && !['LongTextArea', 'Html', 'TextArea', 'Checkbox'].includes(field.kind))
    .slice(0, 4)
    .map((field) => field.name);
  const fields = compact.length > 2 ? compact : pick([...name, ...common.slice(0, -1), ...custom]).slice(0, 6);
  return [...new Set(fields)];
}
