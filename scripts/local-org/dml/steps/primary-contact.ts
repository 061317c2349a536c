/**
 * An opportunity made with a contact has a primary role for it, and follows its primary role from then on.
 * Source: Object Reference, "Opportunity", ContactId.
 */
import { SObjectValue } from '../../apex/values/sobject.ts';
import { insertAlong } from '../insert-along.ts';
import { demoteOthers, showPrimaryContacts } from '../primary-contact.ts';
import { living, valueOf, type SaveChunk } from '../save-chunk.ts';

/** After the rows are written, of opportunities or of their roles. */
export function followPrimaryContacts(chunk: SaveChunk): void {
  if (chunk.object.name === 'Opportunity' && chunk.operation === 'insert') makeRoles(chunk);
  if (chunk.object.name !== 'OpportunityContactRole') return;
  const rows = living(chunk);
  for (const { record, old } of rows)
    if (valueOf(record, 'IsPrimary') === true && (old === null || valueOf(old, 'IsPrimary') !== true))
      demoteOthers(chunk.store, record);
  showPrimaryContacts(
    chunk.store,
    chunk.object.name,
    rows.map(({ record }) => record),
  );
}

function makeRoles(chunk: SaveChunk): void {
  const type = chunk.store.schema.object('OpportunityContactRole');
  const rows = living(chunk).filter(({ record }) => valueOf(record, 'ContactId') !== null);
  if (type === undefined || rows.length === 0) return;
  const roles = rows.map(({ record, id }) => {
    const role = new SObjectValue(type);
    role.fields.set('OpportunityId', id);
    role.fields.set('ContactId', valueOf(record, 'ContactId'));
    role.fields.set('IsPrimary', true);
    return role;
  });
  const faults = insertAlong(chunk, roles);
  if (faults.length > 0) for (const row of rows) row.errors.push(...faults);
}
