import type { ModelDraft } from 'apex/types';

/** The version on the screen, with what was changed of it since it was stored; never changed in place. */
export interface ModelEditing {
  readonly model: ModelDraft | null;
  /** the part that can be edited, as it is stored */
  readonly stored: string;
  /** true when there is something to save, or to lose */
  readonly isDirty: boolean;
}

/** @returns that version as it is stored; null shows none */
export function opened(model: ModelDraft | null): ModelEditing {
  return { model, stored: model === null ? '' : editedPart(model), isDirty: false };
}

/** @returns the version with those changes; typing the old value again leaves nothing to save */
export function edited({ model, stored }: ModelEditing, changes: Partial<ModelDraft>): ModelEditing {
  if (model === null) {
    return opened(null);
  }
  const changed = { ...model, ...changes };
  return { model: changed, stored, isDirty: editedPart(changed) !== stored };
}

/** What can be edited, as text to compare: warnings come and go by themselves. */
function editedPart(model: ModelDraft): string {
  const { name, source, sourceUrl, tier2Minimum, targetMinimum, seats, shares, criteria } = model;
  const asked = (criteria ?? []).map((one) => [
    one.criterionId,
    one.name,
    one.kind,
    one.field,
    one.operator,
    one.value,
  ]);
  const split = (shares ?? []).map(({ region, seats: part }) => [region, part]);
  const parts: unknown[] = [name, source, sourceUrl, tier2Minimum, targetMinimum, seats, split, asked];
  // What was emptied is as good as what was never filled in.
  return JSON.stringify(parts, (_, value: unknown) => {
    return value === '' || value === undefined ? null : value;
  });
}
