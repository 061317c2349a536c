import type { CriterionDraft } from 'apex/types';
import { isComplete } from 'c/icpCriterion';
import { labels } from './labels';

/** Why a stored criterion cannot be judged any more. */
export interface CriterionWarning {
  readonly key: string;
  readonly name: string;
  readonly text: string;
}

/** Whether accounts can be compared by these criteria. */
export interface Readiness {
  /** what is missing until they can; null when nothing is */
  readonly missing: string | null;
  readonly warnings: readonly CriterionWarning[];
}

/** @returns what these criteria lack, and what of them was lost since they were stored */
export function readinessOf(criteria: readonly CriterionDraft[]): Readiness {
  return { missing: missingIn(criteria), warnings: warningsOf(criteria) };
}

function missingIn(criteria: readonly CriterionDraft[]): string | null {
  if (criteria.length === 0) {
    return labels.noCriteria;
  }
  const incomplete = criteria.filter((criterion) => !isComplete(criterion));
  return incomplete.length === 0
    ? null
    : labels.waitingHelp.replace('{0}', incomplete.map(({ name }) => name || '–').join(', '));
}

function warningsOf(criteria: readonly CriterionDraft[]): CriterionWarning[] {
  return criteria
    .filter(({ warning }) => (warning ?? '') !== '')
    .map(({ criterionId, name, warning }) => ({ key: criterionId ?? '', name: name ?? '', text: warning ?? '' }));
}
