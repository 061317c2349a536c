/** Objects that join two records at most once. Object Reference, "CampaignMember", "ContentDocumentLink", "PermissionSetAssignment". */
import type { DmlError } from '../../org/services/saving.ts';
import { dmlErrors } from '../errors.ts';
import { living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

interface Pair {
  readonly fields: readonly [string, string];
  readonly error: (left: string, right: string) => DmlError;
}

const PAIRS: Readonly<Record<string, readonly Pair[]>> = {
  CampaignMember: ['LeadId', 'ContactId'].map((member) => ({
    fields: ['CampaignId', member] as const,
    error: () => dmlErrors.alreadyMember(),
  })),
  ContentDocumentLink: [{ fields: ['ContentDocumentId', 'LinkedEntityId'], error: () => dmlErrors.duplicateUnknown() }],
  PermissionSetAssignment: [
    { fields: ['AssigneeId', 'PermissionSetId'], error: (user, set) => dmlErrors.alreadyAssigned(user, set) },
  ],
};

/** Refuses new rows that join what is joined already, in the database or in the same list. */
export function checkPairs(chunk: SaveChunk): void {
  for (const pair of PAIRS[chunk.object.name] ?? []) {
    const seen = new Set<string>();
    for (const row of living(chunk)) checkRow(chunk, pair, seen, row);
  }
}

function checkRow({ store, object }: SaveChunk, { fields, error }: Pair, seen: Set<string>, row: SaveRow): void {
  const [left, right] = fields.map((name) => valueOf(row.record, name));
  if (row.old !== null || typeof left !== 'string' || typeof right !== 'string') return;
  const columns = fields.map((name) => store.column(object.fields.get(name.toLowerCase())!));
  const found = store.driver
    .prepare(
      `SELECT 1 FROM ${store.table(object)} WHERE ${columns.map((column) => `${column} = ?`).join(' AND ')} AND "IsDeleted" = 0`,
    )
    .get(left, right);
  if (found !== undefined || seen.has(left + right)) row.errors.push(error(left, right));
  seen.add(left + right);
}
