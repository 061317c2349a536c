/** Apex values ↔ JSON, as Salesforce's REST API writes them. REST API Developer Guide, "Field Types". */
import { ApexBlob } from '../../apex/values/blob.ts';
import { ApexDate } from '../../apex/values/date.ts';
import { ApexDatetime } from '../../apex/values/datetime.ts';
import { ApexDecimal } from '../../apex/values/decimal.ts';
import { ApexDouble } from '../../apex/values/double.ts';
import { SObjectValue } from '../../apex/values/sobject.ts';
import { ApexTime } from '../../apex/values/time.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import { fromJson } from '../../org/seed/json-value.ts';
import type { Field, Schema, SObjectType } from '../../schema/types.ts';
import { HttpFault } from '../http/fault.ts';

export type JsonScalar = string | number | boolean | null;

/** @returns the value as REST gives it; moments end in `+0000` there and in `Z` in the UI API */
export function scalarOf(value: ApexValue | undefined, style: 'rest' | 'ui' = 'ui'): JsonScalar {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof ApexDecimal) return value.toNumber();
  if (value instanceof ApexDouble) return value.value;
  if (value instanceof ApexDatetime) return style === 'rest' ? value.toIso().replace(/Z$/, '+0000') : value.toIso();
  if (value instanceof ApexBlob) return Buffer.from(value.bytes).toString('base64');
  if (value instanceof ApexDate || value instanceof ApexTime) return String(value);
  return String(value);
}

/**
 * @param schema to understand parents that are named by a field of theirs: `"Account": { "Code__c": "A1" }`
 * @returns a record with the fields of a JSON object
 * @throws HttpFault for a field that does not exist or does not take the value
 */
export function recordOf(
  type: SObjectType,
  fields: Readonly<Record<string, unknown>>,
  schema: Schema | null = null,
): SObjectValue {
  const record = new SObjectValue(type);
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'attributes') continue;
    const field = type.fields.get(name.toLowerCase());
    const reference = type.parentRelationships.get(name.toLowerCase());
    if (field === undefined && schema !== null && reference?.relationshipName != null && isObject(value)) {
      record.relations.set(reference.relationshipName, recordOf(parentType(schema, reference, value), value, schema));
      continue;
    }
    if (field === undefined)
      throw new HttpFault(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${type.name}`);
    record.fields.set(field.name, valueFor(field, value));
  }
  return record;
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A parent that may be of several objects says of which it is. */
function parentType(schema: Schema, reference: Field, value: JsonObject): SObjectType {
  const { type: named } = (value['attributes'] ?? {}) as { readonly type?: string };
  const parent = schema.object(named ?? reference.referenceTo[0] ?? '');
  if (parent !== undefined && reference.referenceTo.includes(parent.name)) return parent;
  throw new HttpFault(400, 'INVALID_FIELD', `${reference.name} does not refer to ${String(named)}`);
}

/** Check boxes take the words too. */
function truth(value: unknown): unknown {
  if (typeof value !== 'string' || !/^(true|false)$/i.test(value)) return value;
  return value.toLowerCase() === 'true';
}

function valueFor(field: Field, value: unknown): ApexValue {
  const given =
    typeof value === 'string' &&
    ['Integer', 'Number', 'Currency', 'Percent'].includes(field.kind) &&
    value.trim() !== ''
      ? Number(value)
      : value;
  const known = given === '' || given === undefined ? null : field.kind === 'Checkbox' ? truth(given) : given;
  let converted: ApexValue | undefined;
  try {
    converted = fromJson(field, known);
  } catch {
    converted = undefined;
  }
  if (converted === undefined)
    throw new HttpFault(
      400,
      'JSON_PARSER_ERROR',
      `${field.label}: ${JSON.stringify(value)} is not a valid value for the type ${field.kind.toLowerCase()}`,
      [field.name],
    );
  return converted;
}
