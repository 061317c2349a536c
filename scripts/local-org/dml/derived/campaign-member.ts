/**
 * Whether a campaign member has responded, and since when, and whether it is a lead or a contact.
 * Source: Object Reference, "CampaignMember" and "CampaignMemberStatus". Statuses come from the campaign's rows where
 * it has any, else Sent and Responded.
 */
import { ApexDate } from '../../apex/values/date.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import { living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

const DAY = 86_400_000;

export function deriveCampaignMember(chunk: SaveChunk, row: SaveRow): void {
  const set = (field: string, value: ApexValue): void =>
    void (chunk.object.fields.has(field.toLowerCase()) && row.record.fields.set(field, value));
  const responding = statusesOf(chunk).get(String(valueOf(row.record, 'CampaignId')));
  const status = String(valueOf(row.record, 'Status') ?? '');
  const hasResponded = responding === undefined ? status === 'Responded' : responding.has(status);
  set('HasResponded', hasResponded);
  if (!hasResponded) set('FirstRespondedDate', null);
  else if (valueOf(row.record, 'FirstRespondedDate') === null)
    set('FirstRespondedDate', new ApexDate(Math.floor(chunk.tx.org.clock.now() / DAY)));
  const contact = valueOf(row.record, 'ContactId');
  const lead = valueOf(row.record, 'LeadId');
  set('LeadOrContactId', contact ?? lead);
  // A converted lead's member has both, and counts as a contact.
  if (contact !== null || lead !== null) set('Type', contact === null ? 'Lead' : 'Contact');
}

const known = new WeakMap<SaveChunk, Map<string, Set<string>>>();

/** By campaign, the statuses that mean a response; read once for the chunk. */
function statusesOf(chunk: SaveChunk): ReadonlyMap<string, ReadonlySet<string>> {
  const found = known.get(chunk);
  if (found !== undefined) return found;
  const statuses = new Map<string, Set<string>>();
  known.set(chunk, statuses);
  const { store } = chunk;
  const type = store.schema.object('CampaignMemberStatus');
  const [campaign, label, flag] = ['campaignid', 'label', 'hasresponded'].map((name) => type?.fields.get(name));
  if (type === undefined || campaign === undefined || label === undefined || flag === undefined) return statuses;
  const campaigns = [...new Set(living(chunk).map(({ record }) => String(valueOf(record, 'CampaignId'))))];
  const rows = store.driver
    .prepare(
      `SELECT ${[campaign, label, flag].map((field) => store.column(field)).join(', ')} FROM ${store.table(type)} WHERE ${store.column(campaign)} IN (${campaigns.map(() => '?').join(', ')})`,
    )
    .all(...campaigns);
  for (const [id, name, responded] of rows) {
    const responding = statuses.get(String(id)) ?? new Set<string>();
    statuses.set(String(id), responding);
    if (responded === 1) responding.add(String(name));
  }
  return statuses;
}
