import type { SourceHealth, SourceHealthBoard } from 'apex/types';
import { ago, exactly, filled, numberText } from 'c/sourceHealthWords';
import { labels } from './labels';

/** A source as the table shows it. */
export interface ShownSource {
  readonly source: SourceHealth;
  readonly name: string;
  readonly icon: string;
  readonly freshness: string;
  readonly freshnessIcon: string;
  readonly freshnessVariant: string;
  readonly expected: string;
  readonly last: string;
  readonly lastExactly: string;
  readonly lastClass: string;
  readonly way: string;
  readonly ofDay: string;
  readonly ofWeek: string;
  readonly duplicates: string;
  readonly waiting: string;
  readonly hasWaiting: boolean;
  readonly waitingLabel: string;
  readonly isOpen: boolean;
  readonly toggleIcon: string;
  readonly toggleLabel: string;
  readonly detailsKey: string;
}

interface Sign {
  readonly text: string;
  readonly icon: string;
  readonly variant: string;
}

/** A word and a shape each, so that no colour has to be told apart. */
const signs: Readonly<Record<string, Sign>> = {
  Fresh: { text: labels.fresh, icon: 'utility:success', variant: 'success' },
  Late: { text: labels.late, icon: 'utility:warning', variant: 'warning' },
  Silent: { text: labels.silent, icon: 'utility:error', variant: 'error' },
  Never: { text: labels.never, icon: 'utility:dash', variant: '' },
  Off: { text: labels.off, icon: 'utility:ban', variant: '' },
  Unknown: { text: labels.notSetUp, icon: 'utility:question', variant: '' },
};

/** @param opened names of the sources whose details are shown */
export function shownSources(board: SourceHealthBoard, opened: ReadonlySet<string>): ShownSource[] {
  return (board.sources ?? []).map((source) => shownSource(source, board.readAt ?? '', opened));
}

function shownSource(source: SourceHealth, now: string, opened: ReadonlySet<string>): ShownSource {
  const name = source.name ?? '';
  const sign = signs[source.freshness ?? ''] ?? signs.Never!;
  const last = source.lastReceivedAt;
  const isOpen = opened.has(name);
  return {
    source,
    name,
    icon: source.icon ?? 'utility:world',
    freshness: sign.text,
    freshnessIcon: sign.icon,
    freshnessVariant: sign.variant,
    expected: source.key ? expectedOf(source.expectedHours) : '',
    last: last ? ago(last, now) : labels.nobody,
    lastExactly: last ? exactly(last) : '',
    lastClass: last ? 'last' : '',
    way: last && source.deliveredBy ? filled(labels.by, source.deliveredBy) : '',
    ofDay: numberText(source.accepted24h),
    ofWeek: numberText(sumOf(source, 'accepted')),
    duplicates: numberText(sumOf(source, 'duplicates')),
    waiting: numberText(source.waiting),
    hasWaiting: (source.waiting ?? 0) > 0,
    waitingLabel: filled(labels.waitingOpen, numberText(source.waiting), name),
    isOpen,
    toggleIcon: isOpen ? 'utility:chevrondown' : 'utility:chevronright',
    toggleLabel: filled(isOpen ? labels.hide : labels.show, name),
    detailsKey: `${name} details`,
  };
}

function expectedOf(hours: number | null | undefined): string {
  if (!hours) {
    return labels.expectedNothing;
  }
  return hours > 48 ? filled(labels.expectedDays, Math.round(hours / 24)) : filled(labels.expected, hours);
}

function sumOf(source: SourceHealth, count: 'accepted' | 'duplicates'): number {
  return (source.days ?? []).reduce((sum, day) => sum + (day[count] ?? 0), 0);
}

/** @returns the health of all in a sentence or two */
export function summaryOf(board: SourceHealthBoard): string {
  const known = (board.sources ?? []).filter(({ key }) => key);
  const expected = known.filter(({ freshness }) => freshness !== 'Never' && freshness !== 'Off');
  const well = expected.filter(({ freshness }) => freshness === 'Fresh');
  const waiting = (board.sources ?? []).reduce((sum, source) => sum + (source.waiting ?? 0), 0);
  const sentence = filled(labels.summary, numberText(well.length), numberText(expected.length));
  return waiting === 0 ? sentence : `${sentence} ${filled(labels.summaryWaiting, numberText(waiting))}`;
}
