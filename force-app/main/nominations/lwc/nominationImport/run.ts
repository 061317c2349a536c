import check from '@salesforce/apex/NominationImportController.check';
import save from '@salesforce/apex/NominationImportController.save';
import submitDrafts from '@salesforce/apex/NominationImportController.submitDrafts';
import type { ImportRequest, ImportRow, ImportedRow } from 'apex/types';
import { filled, labels } from './labels';
import { partsOf } from './lines';

/** How the lines come in. */
export interface Settings {
  readonly isForSubmission: boolean;
  readonly isForOwners: boolean;
  readonly isAllOrNothing: boolean;
}

/** Told after each part what is known so far; answers whether to go on. */
export type Progress = (results: readonly ImportedRow[]) => boolean;

/** As many as the server submits in one call. */
const mostSubmissions = 10;

/** Asks for the verdict on every line, part by part; nothing is stored. */
export function checkAll(rows: readonly ImportRow[], settings: Settings, progress: Progress): Promise<void> {
  return inParts(rows, settings, progress, async (request) => (await check({ request })) ?? []);
}

/** Saves every line that can be, part by part. */
export function saveAll(rows: readonly ImportRow[], settings: Settings, progress: Progress): Promise<void> {
  return inParts(rows, settings, progress, async (request) => (await save({ request })) ?? []);
}

async function inParts(
  rows: readonly ImportRow[],
  settings: Settings,
  progress: Progress,
  send: (request: ImportRequest) => Promise<ImportedRow[]>,
): Promise<void> {
  const results: ImportedRow[] = [];
  for (const part of partsOf(rows)) {
    const earlierAccountIds = results.flatMap(({ accountId }) => accountId ?? []);
    // One part after the other: a later line about the same account must know of the earlier one.
    // eslint-disable-next-line no-await-in-loop
    results.push(...(await send({ rows: part, earlierAccountIds, ...settings })));
    if (!progress(results)) {
      return;
    }
  }
}

/**
 * Submits the drafts that were saved, a few at a time.
 * @param progress told the lines with what became of them
 */
export async function submitAll(saved: readonly ImportedRow[], progress: Progress): Promise<void> {
  const drafts = saved.filter(isSavedDraft);
  const results: ImportedRow[] = [];
  for (let start = 0; start < drafts.length; start += mostSubmissions) {
    const few = drafts.slice(start, start + mostSubmissions);
    // eslint-disable-next-line no-await-in-loop
    const answers = await submitDrafts({ nominationIds: few.map(({ nominationId }) => nominationId ?? '') });
    const byId = new Map((answers ?? []).map((answer) => [answer.nominationId, answer]));
    results.push(
      ...few.map((row) => {
        const answer = byId.get(row.nominationId);
        return answer?.isSubmitted === true
          ? { ...row, status: 'Submitted', message: null }
          : { ...row, message: filled(labels.stayedDraft, answer?.message ?? '') };
      }),
    );
    if (!progress(results)) {
      return;
    }
  }
}

export function isSavedDraft({ outcome, nominationId, status }: ImportedRow): boolean {
  return (outcome === 'Created' || outcome === 'Changed') && nominationId !== null && status === 'Draft';
}
