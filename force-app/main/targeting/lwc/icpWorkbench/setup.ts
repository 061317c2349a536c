import type { FieldChoice, ModelDraft, WorkbenchSetup } from 'apex/types';
import { activeOf, versionOptions, type VersionOption } from './versions';

/** What the workbench works on, with nothing left out: what is null in Apex is empty here. */
export interface Setup {
  readonly models: readonly ModelDraft[];
  readonly options: readonly VersionOption[];
  /** the version that accounts are measured by */
  readonly active: ModelDraft | null;
  readonly seatsNow: number | null;
  readonly seatsUsed: number;
  readonly regions: readonly string[];
  readonly fields: readonly FieldChoice[];
  readonly kinds: readonly string[];
  readonly canEdit: boolean;
  readonly canActivate: boolean;
}

/** @returns what Apex answered, made complete; null when it answered nothing */
export function setupFrom(given: WorkbenchSetup | null): Setup | null {
  if (given === null) {
    return null;
  }
  const models = given.models ?? [];
  const active = activeOf(models);
  return {
    models,
    options: versionOptions(models),
    active,
    seatsNow: active?.seats ?? null,
    seatsUsed: given.seatsUsed ?? 0,
    regions: given.regions ?? [],
    fields: given.fields ?? [],
    kinds: given.kinds ?? [],
    canEdit: given.canEdit === true,
    canActivate: given.canActivate === true,
  };
}
