/** What a moment says, in words. */
import locale from '@salesforce/i18n/locale';
import type { FollowUpAttainment, MomentFollowUp, MomentSignalRow, MomentView } from 'apex/types';
import { labels } from './labels';

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

export interface ShownState {
  readonly icon: string;
  readonly variant: string;
  readonly text: string;
  /** Moment that the text is about. */
  readonly at: string | null;
  readonly note: string;
}

export interface ShownRow extends MomentSignalRow {
  readonly what: string;
  readonly amount: string;
  readonly who: string;
  readonly counted: string;
}

export function numberText(value: number, digits = 1): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

/** @returns the numbers of the moment that the user may see */
export function factsOf(view: MomentView): Fact[] {
  const facts: (Fact | null)[] = [
    fact(
      labels.score,
      view.score,
      view.scoreNow == null ? '' : labels.scoreNow.replace('{0}', numberText(view.scoreNow)),
    ),
    fact(labels.people, view.people, labels.peopleHelp),
    fact(
      labels.week,
      view.weekPoints,
      view.baseline == null ? '' : labels.usual.replace('{0}', numberText(view.baseline)),
    ),
  ];
  return facts.filter((each): each is Fact => each !== null);
}

function fact(label: string, value: number | null | undefined, note: string): Fact | null {
  return value == null ? null : { label, value: numberText(value), note };
}

const states: Readonly<Record<string, { icon: string; variant: string; text: string }>> = {
  open: { icon: 'utility:clock', variant: '', text: labels.open },
  overdue: { icon: 'utility:warning', variant: 'warning', text: labels.overdue },
  inTime: { icon: 'utility:success', variant: 'success', text: labels.inTime },
  late: { icon: 'utility:clock', variant: '', text: labels.late },
};

/** @returns where the follow-up stands */
export function stateOf(followUp: MomentFollowUp | null): ShownState {
  const known = states[followUp?.state ?? ''] ?? { icon: '', variant: '', text: '' };
  const isDone = followUp?.followedUpAt != null;
  return {
    ...known,
    at: (isDone ? followUp?.followedUpAt : followUp?.dueAt) ?? null,
    note: isDone && followUp?.followedUpBy ? labels.followedUpBy.replace('{0}', followUp.followedUpBy) : '',
  };
}

/** @returns how alerts of the account were followed up; null when there is nothing to say yet */
export function attainmentText(attainment: FollowUpAttainment | null): string | null {
  if (attainment?.percent == null) {
    return null;
  }
  const settled = (attainment.alerts ?? 0) - (attainment.open ?? 0);
  return labels.attainment.replace('{0}', String(attainment.inTime ?? 0)).replace('{1}', String(settled));
}

/** @returns the signals as rows of the evidence */
export function rowsOf(signals: readonly MomentSignalRow[]): ShownRow[] {
  return signals.map((signal) => ({
    ...signal,
    what: [signal.type, signal.detail].filter(Boolean).join(': '),
    amount: signal.value != null && signal.unit ? `${numberText(signal.value)} ${signal.unit}` : '',
    who: signal.person ?? labels.nobody,
    counted: signal.points == null ? '' : numberText(signal.points),
  }));
}
