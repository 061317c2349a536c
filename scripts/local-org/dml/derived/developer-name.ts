/** The developer name of groups, roles and documents that are given none. Object Reference, "Group": DeveloperName. */
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

const LONGEST = 77;

/** Made of the name's letters and digits; a number tells it from those that are there. */
export function deriveDeveloperName(chunk: SaveChunk, row: SaveRow): void {
  const name = valueOf(row.record, 'Name');
  if (row.old !== null || typeof name !== 'string' || valueOf(row.record, 'DeveloperName') !== null) return;
  const plain = name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  const base = (/^[A-Za-z]/.test(plain) ? plain : `X${plain}`).slice(0, LONGEST);
  let developerName = base;
  for (let number = 1; isTaken(chunk, developerName); number++) developerName = `${base}${number}`;
  row.record.fields.set('DeveloperName', developerName);
}

function isTaken({ store, object, rows }: SaveChunk, name: string): boolean {
  const found = store.driver
    .prepare(`SELECT 1 FROM ${store.table(object)} WHERE "DeveloperName" = ? LIMIT 1`)
    .get(name);
  return found !== undefined || rows.some(({ record }) => valueOf(record, 'DeveloperName') === name);
}
