/** Records that the platform makes with those being saved: links of a file, statuses of a campaign. */
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { DmlError, DmlOptions } from '../org/services/saving.ts';
import type { SaveChunk } from './save-chunk.ts';

/** Inserts all or none, as the system, uncounted. @returns the faults of the first that failed; none when all were saved */
export function insertAlong(
  { tx }: SaveChunk,
  records: readonly SObjectValue[],
  more: Pick<DmlOptions, 'isSync'> = {},
): readonly DmlError[] {
  if (records.length === 0) return [];
  const options = { allOrNone: true, access: 'system', sharing: 'without', isUncounted: true, ...more } as const;
  return tx.org.dml.save(tx, 'insert', records, options).find((result) => !result.isSuccess)?.errors ?? [];
}
