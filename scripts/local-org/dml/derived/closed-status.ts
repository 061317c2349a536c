/** Which statuses of cases and tasks mean that they are done with. Source: Object Reference, "CaseStatus" and "TaskStatus". */
import type { ApexValue } from '../../apex/values/value.ts';
import { valueOf, type SaveChunk } from '../save-chunk.ts';

const STANDARD = { CaseStatus: 'Closed', TaskStatus: 'Completed' } as const;
const KNOWN = { CaseStatus: Symbol('statuses of cases'), TaskStatus: Symbol('statuses of tasks') } as const;

/** @param object where the org tells what its statuses mean; statuses it does not list mean what they do in a new org */
export function isClosedStatus(chunk: SaveChunk, object: keyof typeof STANDARD, status: ApexValue): boolean {
  const { store } = chunk.tx;
  const known = store.get(KNOWN[object]) as ReadonlyMap<ApexValue, boolean> | undefined;
  const statuses = known ?? readStatuses(chunk, object);
  if (known === undefined) store.set(KNOWN[object], statuses);
  return statuses.get(status) ?? status === STANDARD[object];
}

function readStatuses({ store }: SaveChunk, object: string): ReadonlyMap<ApexValue, boolean> {
  const type = store.schema.object(object);
  if (type === undefined || !type.fields.has('isclosed')) return new Map();
  const ids = store.driver
    .prepare(`SELECT "Id" FROM ${store.table(type)}`)
    .all()
    .map(([id]) => String(id));
  const rows = store.load(type, ids);
  return new Map(rows.map((record) => [valueOf(record, 'MasterLabel'), valueOf(record, 'IsClosed') === true]));
}
