/** The content of a file field, as bytes. REST API Developer Guide, "sObject Blob Get". */
import { ApexBlob } from '../../apex/values/blob.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectType } from '../../schema/types.ts';
import { select, soqlText } from '../data/select.ts';
import { notFound } from '../http/fault.ts';
import type { Answer } from '../http/router.ts';

/** @returns null when the field is none of content @throws HttpFault 404 for a record that is not to be seen */
export function contentOf(tx: Transaction, type: SObjectType, id: string, name: string): Answer | null {
  const field = type.fields.get(name.toLowerCase());
  if (field?.kind !== 'Base64') return null;
  const { records } = select(tx, `SELECT ${field.name} FROM ${type.name} WHERE Id = ${soqlText(id)}`);
  const [record] = records;
  if (record === undefined) throw notFound();
  const value = record.fields.get(field.name);
  return {
    status: 200,
    headers: { 'Content-Type': 'application/octetstream', 'Cache-Control': 'no-store' },
    body: value instanceof ApexBlob ? value.bytes : '',
  };
}
