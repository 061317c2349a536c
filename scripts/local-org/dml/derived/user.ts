/** What a user's profile and contact decide. Object Reference, "User": UserType, AccountId, IsPortalEnabled. */
import { isChanged, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function deriveUser(chunk: SaveChunk, row: SaveRow): void {
  if (row.old === null && valueOf(row.record, 'CommunityNickname') === null)
    row.record.fields.set('CommunityNickname', nickname(chunk, row));
  copy(chunk, row, 'ProfileId', 'Profile', 'UserType', 'UserType');
  copy(chunk, row, 'ContactId', 'Contact', 'AccountId', 'AccountId');
  const contact = chunk.object.fields.get('contactid');
  if (contact !== undefined && chunk.object.fields.has('isportalenabled') && isChanged(row, contact))
    row.record.fields.set('IsPortalEnabled', valueOf(row.record, 'ContactId') !== null);
}

/** Who gives none gets one that nobody else has. Object Reference, "User": CommunityNickname. */
function nickname({ tx, store, object }: SaveChunk, row: SaveRow): string {
  const users = Number(store.driver.prepare(`SELECT count(*) FROM ${store.table(object)}`).get()?.[0] ?? 0);
  return `User${tx.org.clock.now()}${users + row.index}`;
}

/** Of the record that a new reference leads to. */
function copy(
  { object, store }: SaveChunk,
  row: SaveRow,
  reference: string,
  target: string,
  from: string,
  to: string,
): void {
  const field = object.fields.get(reference.toLowerCase());
  const type = store.schema.object(target);
  if (field === undefined || type === undefined || !object.fields.has(to.toLowerCase())) return;
  const id = valueOf(row.record, field.name);
  if (typeof id !== 'string' || !isChanged(row, field)) return;
  const [found] = store.load(type, [id], { fields: ['Id', from] });
  if (found !== undefined) row.record.fields.set(to, valueOf(found, from));
}
