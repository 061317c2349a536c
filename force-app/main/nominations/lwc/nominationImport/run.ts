import check from '@salesforce/apex/NominationImportController.check';
import save from '@salesforce/apex/NominationImportController.save';
import submitDrafts from '@salesforce/apex/NominationImportController.submitDrafts';
import type { ImportRequest, ImportRow, ImportedRow } from 'apex/types';
import { filled, labels } from './labels';
import { partsOf } from './lines';
import type { Follower } from './progress';
import { draftsIn, laidOver } from './results';

/** How the lines come in. */
export interface Settings {
  readonly isForSubmission: boolean;
  readonly isForOwners: boolean;
  readonly isAllOrNothing: boolean;
}

/** Told after each part what is known so far; answers whether to go on. */
type Tell = (results: readonly ImportedRow[]) => boolean;

/** As many as the server submits in one call. */
const mostSubmissions = 10;

/** Asks for the verdict on every line, part by part; nothing is stored. */
export async function checkAll(rows: readonly ImportRow[], settings: Settings, follower: Follower): Promise<void> {
  follower.begins(labels.checking, rows.length);
  if (rows.length === 0) {
    follower.knows([], 0);
  }
  await inParts(
    rows,
    settings,
    async (request) => (await check({ request })) ?? [],
    (results) => follower.knows(results, results.length),
  );
}

/** Saves every line that can be, part by part, and submits what was saved when that is the aim. */
export async function importAll(rows: readonly ImportRow[], settings: Settings, follower: Follower): Promise<void> {
  let saved: readonly ImportedRow[] = [];
  follower.begins(labels.importing, rows.length);
  await inParts(
    rows,
    settings,
    async (request) => (await save({ request })) ?? [],
    (results) => {
      saved = results;
      return follower.knows(results, results.length);
    },
  );
  if (settings.isForSubmission && follower.begins(labels.submitting, saved.length)) {
    await submitAll(saved, (results) => follower.knows(laidOver(saved, results), results.length));
  }
}

async function inParts(
  rows: readonly ImportRow[],
  settings: Settings,
  send: (request: ImportRequest) => Promise<ImportedRow[]>,
  tell: Tell,
): Promise<void> {
  const results: ImportedRow[] = [];
  for (const part of partsOf(rows)) {
    const earlierAccountIds = results.flatMap(({ accountId }) => accountId ?? []);
    // One part after the other: a later line about the same account must know of the earlier one.
    // eslint-disable-next-line no-await-in-loop
    results.push(...(await send({ rows: part, earlierAccountIds, ...settings })));
    if (!tell(results)) {
      return;
    }
  }
}

/** Submits the drafts that were saved, a few at a time; tells of their lines what became of them. */
async function submitAll(saved: readonly ImportedRow[], tell: Tell): Promise<void> {
  const drafts = draftsIn(saved);
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
    if (!tell(results)) {
      return;
    }
  }
}
