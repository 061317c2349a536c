import decide from '@salesforce/apex/ReviewConsoleController.decide';
import countRejected from '@salesforce/label/c.CountRejected';
import countSeated from '@salesforce/label/c.CountSeated';
import countToMarketing from '@salesforce/label/c.CountToMarketing';
import countWaitlisted from '@salesforce/label/c.CountWaitlisted';
import type { DecisionResult, ForeseenOutcome } from 'apex/types';

/** The best outcome first. */
const counts: Readonly<Record<string, string>> = {
  Approved: countSeated,
  'In Review': countToMarketing,
  Waitlisted: countWaitlisted,
  Rejected: countRejected,
};

/** As many as one call takes; it may do fewer and name the rest. */
const AT_ONCE = 12;

export interface Decisions {
  readonly decision: 'Approve' | 'Reject';
  readonly comments: string;
}

/**
 * Decides on any number of nominations, in as many calls as that takes.
 * @param sofar what earlier calls have done; it grows with each call, also when a later one fails
 * @param onProgress called after each call
 */
export async function decideAll(
  nominationIds: readonly string[],
  decisions: Decisions,
  sofar: DecisionResult[],
  onProgress: () => void,
): Promise<void> {
  const asked = nominationIds.slice(0, AT_ONCE);
  const result = asked.length === 0 ? null : await decide({ nominationIds: asked, ...decisions });
  if (result === null) {
    return;
  }
  sofar.push(result);
  onProgress();
  const remaining = new Set(result.remaining ?? []);
  const left = nominationIds.filter((id) => remaining.has(id) || !asked.includes(id));
  // A call that decides nothing would be made for ever.
  if (left.length < nominationIds.length) {
    await decideAll(left, decisions, sofar, onProgress);
  }
}

/** @returns ids of those that were decided or refused */
export function settledIds(results: readonly DecisionResult[]): Set<string> {
  return new Set(
    results.flatMap(({ outcomes, failures }) =>
      [...(outcomes ?? []), ...(failures ?? [])].map(({ nominationId }) => nominationId ?? ''),
    ),
  );
}

/** @returns the results of several calls as one */
export function merged(results: readonly DecisionResult[]): DecisionResult {
  const outcomes = results.flatMap((result) => result.outcomes ?? []);
  return {
    decided: outcomes.length,
    sentence: results.length === 1 ? (results[0]?.sentence ?? '') : sentenceOf(outcomes),
    outcomes,
    failures: results.flatMap(({ failures }) => failures ?? []),
    remaining: [],
  };
}

/** `3 with a seat, 1 waitlisted`, as one call says it of its own decisions. */
function sentenceOf(outcomes: readonly ForeseenOutcome[]): string {
  return Object.entries(counts)
    .map(([status, label]) => [label, outcomes.filter((outcome) => outcome.status === status).length] as const)
    .filter(([, count]) => count > 0)
    .map(([label, count]) => label.replace('{0}', String(count)))
    .join(', ');
}
