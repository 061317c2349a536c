/**
 * A new campaign has two statuses for its members: Sent, the default, and Responded.
 * Source: Object Reference, "CampaignMemberStatus".
 */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import { insertAlong } from '../insert-along.ts';
import { living, type SaveChunk } from '../save-chunk.ts';

const STATUSES: readonly Readonly<Record<string, ApexValue>>[] = [
  { Label: 'Sent', SortOrder: 1, IsDefault: true, HasResponded: false },
  { Label: 'Responded', SortOrder: 2, IsDefault: false, HasResponded: true },
];

export function makeCampaignStatuses(chunk: SaveChunk): void {
  const { store, object, operation } = chunk;
  const type = store.schema.object('CampaignMemberStatus');
  if (object.name !== 'Campaign' || operation !== 'insert' || type === undefined) return;
  const campaigns = living(chunk);
  const rows = campaigns.flatMap(({ record, id }) =>
    STATUSES.map((values) => {
      const status = new SObjectValue(type);
      status.fields.set('CampaignId', id ?? record.id);
      for (const [name, value] of Object.entries(values)) status.fields.set(name, value);
      return status;
    }),
  );
  const faults = insertAlong(chunk, rows);
  if (faults.length > 0) for (const row of campaigns) row.errors.push(...faults);
}
