/**
 * An account with opportunities that were won stays. Salesforce Help, "Considerations for Deleting Accounts"; the words
 * are those that clients of the API report.
 */
import { dmlErrors } from '../errors.ts';
import { living, valueOf, type SaveChunk } from '../save-chunk.ts';

export function keepAccountsThatWon(chunk: SaveChunk): void {
  const { store, object } = chunk;
  const opportunity = object.name === 'Account' ? store.schema.object('Opportunity') : undefined;
  const rows = living(chunk);
  if (opportunity === undefined || rows.length === 0) return;
  const won = store.driver
    .prepare(
      `SELECT "AccountId", "Name" FROM ${store.table(opportunity)}
       WHERE "AccountId" IN (SELECT value FROM json_each(?)) AND "IsWon" = 1 AND "IsDeleted" = 0 ORDER BY "Id"`,
    )
    .all(JSON.stringify(rows.map(({ id }) => id)));
  for (const row of rows) {
    const names = won.filter(([account]) => account === row.id).map(([, name]) => String(name));
    if (names.length > 0) row.errors.push(dmlErrors.deleteOfWon(String(valueOf(row.old!, 'Name') ?? row.id), names));
  }
}
