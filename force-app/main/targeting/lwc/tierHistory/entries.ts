import locale from '@salesforce/i18n/locale';
import type { TierHistoryEntry } from 'apex/types';
import { labels } from './labels';

/** An entry as the timeline shows it. */
export interface ShownEntry {
  readonly id: string;
  readonly tier: string | null;
  readonly isCurrent: boolean;
  readonly period: string;
  readonly source: string;
  readonly icon: string;
  readonly reason: string;
  readonly note: string;
}

const sources: Readonly<Record<string, { text: string; icon: string }>> = {
  Nomination: { text: labels.sourceNomination, icon: 'utility:approval' },
  Override: { text: labels.sourceOverride, icon: 'utility:user' },
  // Its reason says already that the fit spoke.
  Fit: { text: '', icon: 'utility:graph' },
};

/** @returns the entry in words */
export function shownEntry(entry: TierHistoryEntry): ShownEntry {
  const source = sources[entry.source ?? ''] ?? { text: entry.source ?? '', icon: 'utility:dash' };
  const by = entry.decidedBy ? ` ${labels.by.replace('{0}', entry.decidedBy)}` : '';
  return {
    id: entry.id ?? '',
    tier: entry.tier ?? null,
    isCurrent: entry.isCurrent === true,
    period: periodOf(entry),
    source: source.text + by,
    icon: source.icon,
    reason: entry.reason ?? '',
    note: entry.plannedEnd ? labels.plannedEnd.replace('{0}', dayText(entry.plannedEnd)) : '',
  };
}

function periodOf(entry: TierHistoryEntry): string {
  const since = dayText(entry.since);
  if (!entry.until) {
    return labels.since.replace('{0}', since);
  }
  const words = entry.isCurrent === true ? labels.until : labels.period;
  return words.replace('{0}', since).replace('{1}', dayText(entry.until));
}

/** A day has no time zone: it is the same day wherever it is read. */
function dayText(day: string | null | undefined): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return day ? format.format(new Date(`${day}T00:00:00Z`)) : '';
}
