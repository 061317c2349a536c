/** Records named by an external id. REST API Developer Guide, "sObject Rows by External ID". */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import { recordOf } from '../data/json-values.ts';
import { select, soqlText } from '../data/select.ts';
import { isIdLookup } from '../data/data-type.ts';
import { saveRecord } from './save-record.ts';
import { json } from '../http/answers.ts';
import { badRequest, HttpFault, notFound } from '../http/fault.ts';
import type { Answer } from '../http/router.ts';

/** Whether records can be named by a field of that name. */
export function isExternalIdField(type: SObjectType, name: string): boolean {
  const field = type.fields.get(name.toLowerCase());
  return field !== undefined && (field.name === 'Id' || isIdLookup(type, field));
}

/** @throws HttpFault 404 for a field that records cannot be named by */
export function externalIdField(type: SObjectType, name: string): Field {
  const field = type.fields.get(name.toLowerCase());
  if (field !== undefined && isExternalIdField(type, name)) return field;
  throw notFound(`Provided external ID field does not exist or is not accessible: ${name}`);
}

/** @throws HttpFault 404 when no record has the value, 300 with their addresses when several have */
export function recordByExternalId(tx: Transaction, type: SObjectType, field: Field, value: string): string {
  const { records } = select(
    tx,
    `SELECT Id FROM ${type.name} WHERE ${field.name} = ${literal(field, value)} ORDER BY Id LIMIT 200`,
  );
  const [first, second] = records;
  if (first === undefined) throw notFound('The requested resource does not exist');
  if (second !== undefined) throw new SeveralRecords(type, records);
  return first.id ?? '';
}

/**
 * Creates the record with the value, or changes the one that has it: creating asks for Create, changing for Edit.
 * Data Loader Guide, "Insert, Update, or Delete Data", user permissions needed.
 */
export function upsertByExternalId(
  tx: Transaction,
  type: SObjectType,
  field: Field,
  value: string | null,
  body: Readonly<Record<string, unknown>>,
): Answer {
  if (field.name !== 'Id' && Object.keys(body).some((name) => name.toLowerCase() === field.name.toLowerCase()))
    throw badRequest(`The ${field.name} field should not be specified in the sobject data.`, 'INVALID_FIELD');
  const record = recordOf(type, value === null ? body : { ...body, [field.name]: value }, tx.org.schema);
  try {
    const { id, isCreated } = saveRecord(tx, 'upsert', record, { externalIdField: field.name });
    return json({ id, success: true, errors: [], created: isCreated }, isCreated ? 201 : 200);
  } catch (error) {
    if (error instanceof HttpFault && error.errorCode === 'DUPLICATE_EXTERNAL_ID')
      recordByExternalId(tx, type, field, value ?? '');
    throw error;
  }
}

/** Answered with 300 and the addresses of the records. */
class SeveralRecords extends HttpFault {
  constructor(type: SObjectType, records: readonly SObjectValue[]) {
    super(300, 'MULTIPLE_CHOICES', 'Several records have this value.', [], {
      records: records.map(({ id }) => `/services/data/sobjects/${type.name}/${id}`),
    });
  }
}

function literal(field: Field, value: string): string {
  if (!['Number', 'Integer'].includes(field.kind)) return soqlText(value);
  if (!/^-?\d+(\.\d+)?$/.test(value)) throw notFound('The requested resource does not exist');
  return value;
}
