import { filled, numberText } from 'c/sourceHealthWords';
import { labels } from './labels';

export interface Filters {
  readonly status: string;
  readonly reason: string;
  readonly source: string;
  readonly search: string;
}

export interface Option {
  readonly label: string;
  readonly value: string;
}

interface Choice {
  readonly name?: string | null;
  readonly count?: number | null;
}

export const noFilters: Filters = { status: 'Waiting', reason: '', source: '', search: '' };

export const statusOptions: readonly Option[] = [
  { label: labels.statusWaiting, value: 'Waiting' },
  { label: labels.statusReplayed, value: 'Replayed' },
  { label: labels.statusDiscarded, value: 'Discarded' },
  { label: labels.all, value: '' },
];

/** @param chosen stays a choice also when nothing waits for it any more */
export function optionsOf(choices: readonly Choice[], chosen: string): Option[] {
  const known = choices.map(({ name, count }) => ({
    label: filled(labels.choice, name, numberText(count)),
    value: name ?? '',
  }));
  const isMissing = chosen !== '' && !known.some(({ value }) => value === chosen);
  return [
    { label: labels.all, value: '' },
    ...known,
    ...(isMissing ? [{ label: filled(labels.choice, chosen, '0'), value: chosen }] : []),
  ];
}
