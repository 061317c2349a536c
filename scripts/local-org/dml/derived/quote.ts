/** Whose quote it is: that of the opportunity. Object Reference, "Quote", AccountId. */
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function deriveQuote({ store }: SaveChunk, { record, old }: SaveRow): void {
  const id = valueOf(record, 'OpportunityId');
  const type = store.schema.object('Opportunity');
  if (old !== null || type === undefined || typeof id !== 'string') return;
  const [opportunity] = store.load(type, [id]);
  if (opportunity !== undefined) record.fields.set('AccountId', valueOf(opportunity, 'AccountId'));
}
