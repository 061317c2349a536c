import type { EngagementSettingChange, EngagementSettingField, EngagementSettingsEffect } from 'apex/types';
import type { SettingChange } from 'c/engagementSettingsFields';
import { filled, numberText } from 'c/sourceHealthWords';
import { labels } from './labels';

/** What is changed, by key of the setting. */
export type Changes = Readonly<Record<string, SettingChange>>;

/** @returns whether the setting is another one than it was */
export function isChanged(field: EngagementSettingField, change: SettingChange): boolean {
  return field.kind === 'checkbox' ? (field.flag === true) !== change.flag : (field.value ?? null) !== change.value;
}

/** @returns the changes as the server takes them */
export function changesOf(changes: Changes): EngagementSettingChange[] {
  return Object.values(changes).map(({ key, value, flag }) => {
    const place = key.lastIndexOf('.');
    return { record: key.slice(0, place), field: key.slice(place + 1), value, flag };
  });
}

/** @returns what the changes would do, in words */
export function effectOf(effect: EngagementSettingsEffect | null): string {
  const recomputed = effect?.recomputed ?? 0;
  const thresholds = (effect?.thresholds ?? []).map(({ label, before, after }) =>
    filled(labels.threshold, label, numberText(after), numberText(before)),
  );
  const scores = recomputed > 0 ? filled(labels.recomputes, numberText(recomputed)) : labels.noScores;
  return [scores, ...thresholds].join(' ');
}
