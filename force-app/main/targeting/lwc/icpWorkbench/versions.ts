import type { ModelDraft } from 'apex/types';
import { labels } from './labels';

const statusLabels: Readonly<Record<string, string>> = {
  Draft: labels.statusDraft,
  Active: labels.statusActive,
  Retired: labels.statusRetired,
};

/** A version in the list to choose from. */
export interface VersionOption {
  readonly label: string;
  readonly value: string;
}

/** @returns the status of a version in the user's words */
export function statusLabelOf(model: ModelDraft | null): string {
  return statusLabels[model?.status ?? ''] ?? '';
}

/** @returns the versions as a list to choose from */
export function versionOptions(models: readonly ModelDraft[]): VersionOption[] {
  return models.map((model) => ({
    value: model.modelId ?? '',
    label: labels.versionOption
      .replace('{0}', String(model.version ?? '–'))
      .replace('{1}', model.name ?? '')
      .replace('{2}', statusLabelOf(model)),
  }));
}

/** @returns the version that accounts are measured by */
export function activeOf(models: readonly ModelDraft[]): ModelDraft | null {
  return models.find(({ status }) => status === 'Active') ?? null;
}

/** @returns the version asked for; else the newest draft, the active one, or any */
export function versionToOpen(models: readonly ModelDraft[], modelId?: string | null): ModelDraft | null {
  const asked = models.find((model) => model.modelId === modelId);
  return asked ?? models.find(({ status }) => status === 'Draft') ?? activeOf(models) ?? models[0] ?? null;
}

/** @returns the version to go back to: the one shown when it is retired, else the one that was active last */
export function earlierVersion(models: readonly ModelDraft[], shown: ModelDraft | null): ModelDraft | null {
  if (shown?.status === 'Retired') {
    return shown;
  }
  const retired = models.filter(({ status, activatedAt }) => status === 'Retired' && activatedAt);
  return retired.sort((one, other) => (other.activatedAt ?? '').localeCompare(one.activatedAt ?? ''))[0] ?? null;
}
