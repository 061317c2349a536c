/**
 * A case that names a contact and no account is the contact's account's: told once the before triggers are done, and
 * not again when the contact moves. Salesforce Help, article 000387888.
 */
import { isChanged, living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function takeContactAccount(chunk: SaveChunk): void {
  const { object, store } = chunk;
  const contacts = store.schema.object('Contact');
  const field = object.fields.get('contactid');
  if (object.name !== 'Case' || field === undefined || contacts === undefined) return;
  const wanting = living(chunk).filter(
    (row) => valueOf(row.record, 'AccountId') === null && contactOf(row) !== null && isChanged(row, field),
  );
  if (wanting.length === 0) return;
  const ids = [...new Set(wanting.map((row) => contactOf(row)!))];
  const accounts = new Map(store.load(contacts, ids).map((contact) => [contact.id, valueOf(contact, 'AccountId')]));
  for (const row of wanting) row.record.fields.set('AccountId', accounts.get(contactOf(row)) ?? null);
}

function contactOf({ record }: SaveRow): string | null {
  const id = valueOf(record, 'ContactId');
  return typeof id === 'string' ? id : null;
}
