/** An account that heats up, in words. */
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import type { FollowUpAttainment, HeatingAccount } from 'apex/types';
import { labels } from './labels';

export interface ShownAccount extends HeatingAccount {
  readonly scoreText: string;
  readonly changeText: string;
  readonly peopleText: string;
  readonly lastText: string;
  readonly by: string;
  /** The moment of the last signal, as the relative time takes it. */
  readonly lastAt: number | null;
  readonly lastExactly: string;
  readonly icon: string;
  readonly variant: string;
  readonly kindText: string;
  readonly dueText: string;
  readonly evidenceLabel: string;
  readonly canLog: boolean;
  readonly logLabel: string;
}

/** What the reason is about: each kind has its own sign and its own word. */
const kinds: Readonly<Record<string, { icon: string; variant: string; text: string }>> = {
  overdue: { icon: 'utility:warning', variant: 'warning', text: labels.overdue },
  due: { icon: 'utility:clock', variant: '', text: labels.due },
  mqa: { icon: 'utility:favorite', variant: '', text: labels.mqa },
  spike: { icon: 'utility:trending', variant: '', text: labels.spike },
  rise: { icon: 'utility:arrowup', variant: '', text: labels.rise },
};

/** @returns the account as the list shows it */
export function rowOf(account: HeatingAccount, canLog: boolean): ShownAccount {
  const kind = kinds[account.kind ?? ''] ?? kinds.rise;
  const name = account.accountName ?? '';
  return {
    ...account,
    scoreText: labels.score.replace('{0}', numberText(account.score ?? 0)),
    changeText: changeText(account),
    peopleText: account.people === 1 ? labels.personOne : labels.people.replace('{0}', String(account.people ?? 0)),
    lastText: [account.last?.type, account.last?.source].filter(Boolean).join(' · '),
    by: account.last?.person ?? labels.nobody,
    lastAt: account.last?.occurredAt ? Date.parse(account.last.occurredAt) : null,
    lastExactly: momentText(account.last?.occurredAt),
    icon: kind!.icon,
    variant: kind!.variant,
    kindText: kind!.text,
    dueText: account.kind === 'overdue' ? labels.overdueSince : labels.dueBy,
    evidenceLabel: labels.evidenceOf.replace('{0}', name),
    canLog: canLog && account.momentId != null && account.dueAt != null,
    logLabel: labels.logOf.replace('{0}', name),
  };
}

/** @returns how alerts were followed up; null while there is nothing to say */
export function attainmentOf(attainment: FollowUpAttainment | null | undefined): string | null {
  if (attainment?.percent == null) {
    return null;
  }
  const settled = (attainment.alerts ?? 0) - (attainment.open ?? 0);
  return labels.attainment.replace('{0}', numberText(attainment.inTime ?? 0)).replace('{1}', numberText(settled));
}

/** Up to twice the usual in per cent, beyond in multiples; nothing can be compared with nothing, and it says so. */
function changeText({ change }: HeatingAccount): string {
  if (change == null) {
    return labels.changeNew;
  }
  const rounded = Math.round(change);
  if (rounded >= 100) {
    return labels.changeTimes.replace('{0}', numberText(1 + change / 100, 1));
  }
  const words = rounded < 0 ? labels.changeDown : labels.changeUp;
  return rounded === 0 ? labels.changeNone : words.replace('{0}', numberText(Math.abs(rounded)));
}

function momentText(moment: string | null | undefined): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return moment ? format.format(new Date(moment)) : '';
}

function numberText(value: number, digits = 0): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
}
