/** The accounts of a campaign as the table shows them. */
import type { CampaignAccountRow } from 'apex/types';
import { changeText, filled, numberText } from 'c/campaignWords';
import { labels } from './labels';

export interface ShownRow {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly tier: string | null;
  readonly isPaused: boolean;
  readonly before: string;
  readonly during: string;
  readonly duringChange: string;
  readonly after: string;
  readonly afterChange: string;
  readonly signals: string;
  readonly hasSignals: boolean;
  readonly signalsTitle: string;
  readonly people: string;
  readonly hasPeople: boolean;
  readonly peopleTitle: string;
  readonly isSelected: boolean;
  readonly selectLabel: string;
}

export type Order = 'name' | 'change' | 'signals';

/** @returns the rows in that order; by name where nothing else decides */
export function sorted(rows: readonly CampaignAccountRow[], order: Order): CampaignAccountRow[] {
  const byName = [...rows].sort((one, other) => (one.name ?? '').localeCompare(other.name ?? ''));
  if (order === 'name') {
    return byName;
  }
  return byName.sort((one, other) => rank(other, order) - rank(one, order));
}

/** An account that was cold before counts as the greatest change: from nothing there is no percentage. */
function rank(row: CampaignAccountRow, order: Order): number {
  if (order === 'signals') {
    return row.signals ?? 0;
  }
  const isNew = (row.before ?? 0) <= 0 && (row.during ?? 0) > 0;
  return isNew ? 1e9 + (row.during ?? 0) : (row.duringChange ?? -1e9);
}

/** @returns the row in words */
export function shownRow(row: CampaignAccountRow, isSelected: boolean): ShownRow {
  const name = row.name ?? '';
  return {
    id: row.id ?? '',
    accountId: row.accountId ?? '',
    name,
    tier: row.tier ?? null,
    isPaused: row.status === 'Paused',
    before: numberText(row.before),
    during: numberText(row.during),
    duringChange: changeText(row.duringChange, row.before, row.during),
    after: numberText(row.after),
    afterChange: changeText(row.afterChange, row.before, row.after),
    signals: numberText(row.signals),
    hasSignals: (row.signals ?? 0) > 0,
    signalsTitle: filled(labels.signalsNumber, name),
    people: numberText(row.people),
    hasPeople: (row.people ?? 0) > 0,
    peopleTitle: filled(labels.peopleNumber, name),
    isSelected,
    selectLabel: filled(labels.select, name),
  };
}
