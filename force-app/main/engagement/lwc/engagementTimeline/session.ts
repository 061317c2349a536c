/** What the timeline of an account is narrowed to, kept for the user and this browser tab. */
import type { TimelineFilters } from 'c/engagementTimelineFilters';

export const noFilters: TimelineFilters = { source: '', person: '', campaign: '', fromDay: '', toDay: '' };

const keyOf = (userId: string, accountId: string): string => `keyline.engagementTimeline.${userId}.${accountId}`;

export function remember(userId: string, accountId: string, filters: TimelineFilters): void {
  try {
    window.sessionStorage.setItem(keyOf(userId, accountId), JSON.stringify(filters));
  } catch {
    // A browser that keeps nothing still shows the timeline.
  }
}

/** @returns what the user narrowed this account's timeline to last */
export function recall(userId: string, accountId: string): TimelineFilters {
  try {
    const kept = JSON.parse(window.sessionStorage.getItem(keyOf(userId, accountId)) ?? '{}') as Record<string, unknown>;
    const known = Object.entries(noFilters).map(([name, value]) => {
      const was = kept[name];
      return [name, typeof was === 'string' ? was : value];
    });
    return Object.fromEntries(known) as unknown as TimelineFilters;
  } catch {
    return noFilters;
  }
}
