/**
 * A contact is related to its own account directly, where contacts may be related to several. Object Reference,
 * "AccountContactRelation", IsDirect.
 */
import { PlatformRows } from '../../database/platform-rows.ts';
import { living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

const RELATION = 'AccountContactRelation';

/** After the contacts are written: the direct relation follows the account. */
export function relateAccounts(chunk: SaveChunk): void {
  if (chunk.object.name !== 'Contact' || chunk.store.schema.object(RELATION)?.isQueryable !== true) return;
  for (const row of living(chunk)) {
    const account = valueOf(row.record, 'AccountId');
    if (account !== (row.old === null ? null : valueOf(row.old, 'AccountId'))) relate(chunk, row, account);
  }
}

function relate({ store, tx }: SaveChunk, row: SaveRow, account: ReturnType<typeof valueOf>): void {
  const rows = new PlatformRows(store);
  rows.remove(rows.find(RELATION, { ContactId: row.id, IsDirect: true, IsDeleted: false }));
  if (account === null) return;
  const [known] = rows.find(RELATION, { ContactId: row.id, AccountId: account, IsDeleted: false });
  if (known !== undefined) return rows.update(tx, known, { IsDirect: true });
  rows.insert(tx, RELATION, { ContactId: row.id, AccountId: account, IsDirect: true, IsActive: true });
}
