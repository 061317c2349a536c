/** All accounts of a campaign together: averages add up, and so do the weeks of the picture. */
import type { CampaignAccountPage, CampaignAccountRow, CampaignHeader, CampaignWeek } from 'apex/types';
import { changeSentence, dayText, filled, numberText, windowText } from 'c/campaignWords';
import { labels } from './labels';

/** What was loaded so far. */
export interface Loaded {
  readonly rows: readonly CampaignAccountRow[];
  readonly weeks: readonly CampaignWeek[];
  readonly isCapped: boolean;
}

export interface Tile {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly change: string;
  readonly note: string;
}

export interface Sums {
  readonly before: number;
  readonly during: number | null;
  readonly after: number | null;
}

export const nothing: Loaded = { rows: [], weeks: [], isCapped: false };

/** @returns what is loaded, with another page of accounts */
export function withPage(loaded: Loaded, page: CampaignAccountPage): Loaded {
  const weeks = new Map(loaded.weeks.map((week) => [week.start, week]));
  for (const week of page.weeks ?? []) {
    const known = weeks.get(week.start);
    weeks.set(week.start, { ...week, points: (known?.points ?? 0) + (week.points ?? 0) });
  }
  return {
    rows: [...loaded.rows, ...(page.rows ?? [])],
    weeks: [...weeks.values()],
    isCapped: loaded.isCapped || page.isCapped === true,
  };
}

export function sumsOf({ windows }: CampaignHeader, rows: readonly CampaignAccountRow[]): Sums {
  const sum = (of: (row: CampaignAccountRow) => number | null | undefined): number =>
    rows.reduce((total, row) => total + (of(row) ?? 0), 0);
  return {
    before: sum((row) => row.before),
    during: windows?.during ? sum((row) => row.during) : null,
    after: windows?.after ? sum((row) => row.after) : null,
  };
}

/** @returns the three averages with their days; where a time has not come yet, that is said */
export function tilesOf(header: CampaignHeader, sums: Sums): Tile[] {
  const { windows } = header;
  const tile = (key: string, label: string, value: number | null, missing: string, note: string): Tile => ({
    key,
    label,
    value: value === null ? missing : numberText(value),
    change: value === null || key === 'before' ? '' : changeSentence(percent(sums.before, value), sums.before, value),
    note,
  });
  return [
    tile('before', labels.before, sums.before, '', windowText(windows?.before)),
    tile('during', labels.during, sums.during, labels.notBegun, windowText(windows?.during)),
    tile('after', labels.after, sums.after, afterText(header), windowText(windows?.after)),
  ];
}

/** @returns what stands where there is no time after the campaign yet */
function afterText({ windows }: CampaignHeader): string {
  if (windows?.phase === 'ended' && windows.during) {
    return filled(labels.notYet, dayText(mondayAfter(windows.during.finish), false));
  }
  return windows?.phase === 'running' ? labels.notEnded : labels.notBegun;
}

/** @returns where the campaign stands, and what is compared */
export function phaseText(header: CampaignHeader): string {
  switch (header.windows?.phase) {
    case 'notBegun':
      return filled(labels.notBegunText, dayText(header.startsOn));
    case 'running':
      return filled(labels.running, dayText(header.startsOn));
    case 'ended':
      return filled(labels.ended, dayText(header.endsOn));
    default:
      return labels.undated;
  }
}

function percent(base: number, now: number): number | null {
  return base > 0 ? Math.round(((now - base) / base) * 100) : null;
}

/** The week of the last day is during the campaign; what comes after begins on the Monday that follows. */
function mondayAfter(day: string | null | undefined): string {
  const date = new Date(`${day ?? ''}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) {
    return '';
  }
  date.setUTCDate(date.getUTCDate() + 7 - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
