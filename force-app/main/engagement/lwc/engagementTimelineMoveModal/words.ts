import locale from '@salesforce/i18n/locale';
import type { SignalMoveEffect, ScoreChange } from 'apex/types';

/** What happens to the score of one account. */
export interface ScoreRow {
  readonly id: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

/** @returns the account that loses the signals, then the one that gets them */
export function rowsOf(effect: SignalMoveEffect): ScoreRow[] {
  return [effect.here, effect.there].filter((change) => change != null).map(rowOf);
}

function rowOf(change: ScoreChange): ScoreRow {
  return {
    id: change.accountId ?? '',
    name: change.accountName ?? '',
    before: change.before == null ? '' : decimal.format(change.before),
    after: change.after == null ? '' : decimal.format(change.after),
  };
}
