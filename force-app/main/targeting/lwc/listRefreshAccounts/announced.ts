import { filled } from 'c/listRefreshWords';
import type { ListRefreshResult, ListRefreshRow } from 'apex/types';
import type { Decision } from './deciding';
import { labels } from './labels';

/** What was done last, in a sentence, and the accounts it can be undone for together. */
export interface Announced {
  readonly message: string;
  readonly undoable: string[];
}

export const nothingDone: Announced = { message: '', undoable: [] };

const words: Readonly<Record<Decision, string>> = { Keep: labels.keep, Move: labels.move, Drop: labels.drop };

/** @param only the account, when it is one */
export function announcedDecision(
  itemIds: string[],
  decision: Decision,
  result: ListRefreshResult | null,
  only?: ListRefreshRow,
): Announced {
  const message = only
    ? filled(labels.oneDecided, only.accountName, words[decision])
    : filled(labels.decided, result?.decided ?? 0);
  return { message, undoable: itemIds };
}

/** @param only the account whose own decision was undone */
export function announcedUndo(result: ListRefreshResult | null, only?: ListRefreshRow): Announced {
  const message = only ? filled(labels.oneUndone, only.accountName) : filled(labels.undone, result?.decided ?? 0);
  return { message, undoable: [] };
}

/** @returns what a toast says of the accounts that were refused, or null where none was */
export function announcedRefusal(result: ListRefreshResult | null): { title: string; message: string } | null {
  const failures = result?.failures ?? [];
  if (failures.length === 0) {
    return null;
  }
  return {
    title: filled(labels.partly, result?.decided ?? 0, failures.length),
    message: failures.map(({ accountName, message }) => `${accountName}: ${message}`).join(' '),
  };
}
