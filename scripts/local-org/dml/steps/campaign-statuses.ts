/**
 * A new campaign has two statuses for its members: Sent, the default, and Responded.
 * Source: Object Reference, "CampaignMemberStatus".
 */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import { living, type SaveChunk } from '../save-chunk.ts';

const STATUSES: readonly Readonly<Record<string, ApexValue>>[] = [
  { Label: 'Sent', SortOrder: 1, IsDefault: true, HasResponded: false },
  { Label: 'Responded', SortOrder: 2, IsDefault: false, HasResponded: true },
];

export function makeCampaignStatuses(chunk: SaveChunk): void {
  const { tx, store, object, operation } = chunk;
  const type = store.schema.object('CampaignMemberStatus');
  if (object.name !== 'Campaign' || operation !== 'insert' || type === undefined) return;
  const rows = living(chunk).flatMap(({ record, id }) =>
    STATUSES.map((values) => {
      const status = new SObjectValue(type);
      status.fields.set('CampaignId', id ?? record.id);
      for (const [name, value] of Object.entries(values)) status.fields.set(name, value);
      return status;
    }),
  );
  const options = { allOrNone: true, access: 'system', sharing: 'without', isUncounted: true } as const;
  if (rows.length > 0) tx.org.dml.save(tx, 'insert', rows, options);
}
