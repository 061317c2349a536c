/** The object an address names, as far as the user knows it. */
import { normalisedId } from '../../apex/values/id.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectType } from '../../schema/types.ts';
import { notFound } from '../http/fault.ts';

/** What the user may not see does not exist. @throws HttpFault 404 */
export function restObject(tx: Transaction, name: string): SObjectType {
  const type = tx.org.schema.object(name);
  if (type === undefined) throw notFound();
  const { read, create } = tx.org.access.object(tx, type.name);
  if (!read && !create) throw notFound();
  return type;
}

/** @throws HttpFault 404 for an id of no object, or of another one */
export function idOf(type: SObjectType, tx: Transaction, text: string): string {
  const id = normalisedId(text);
  if (id === null || tx.org.schema.objectOfId(id) !== type)
    throw notFound(`Provided external ID field does not exist or is not accessible: ${text}`);
  return id;
}
