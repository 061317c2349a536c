import type { ShowToastEvent } from 'lightning/platformShowToastEvent';
import type { DecisionResult, ReviewRow } from 'apex/types';
import { labels } from './labels';

const MOST_NAMED = 5;

type Toast = ConstructorParameters<typeof ShowToastEvent>[0];

/** @returns the toast that says what decisions did: the first accounts as links, the outcome, and what failed and why */
export function resultToast(result: DecisionResult, rows: readonly ReviewRow[]): Toast {
  const failures = result.failures ?? [];
  const done = new Set((result.outcomes ?? []).map(({ nominationId }) => nominationId));
  const links = rows
    .filter(({ nominationId }) => done.has(nominationId))
    .slice(0, MOST_NAMED)
    .map(({ accountId, accountName }) => ({ url: `/lightning/r/${accountId}/view`, label: accountName ?? '' }));
  const failureText = failures.map(({ accountName, message }) => `${accountName}: ${message}`).join(' ');
  return {
    title: failures.length > 0 ? labels.partlyDecided : labels.decided,
    message: [links.map((_, index) => `{${index}}`).join(', '), result.sentence, failureText]
      .filter(Boolean)
      .join(' · '),
    messageData: links,
    variant: failures.length > 0 ? 'warning' : 'success',
    mode: failures.length > 0 ? 'sticky' : 'dismissible',
  };
}
