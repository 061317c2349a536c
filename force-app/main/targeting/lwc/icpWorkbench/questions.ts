import LightningConfirm from 'lightning/confirm';
import type { ModelDraft } from 'apex/types';
import IcpActivateModal from 'c/icpActivateModal';
import { labels } from './labels';

/** @returns true when changes that are not saved may be lost */
export function mayDiscard(): Promise<boolean> {
  return LightningConfirm.open({ label: labels.discardTitle, message: labels.discardQuestion, theme: 'warning' });
}

/** @returns true when the draft is to be deleted */
export function mayDelete(model: ModelDraft | null): Promise<boolean> {
  return LightningConfirm.open({
    label: labels.deleteDraft,
    message: labels.deleteQuestion.replace('{0}', String(model?.version ?? '')),
    theme: 'warning',
  });
}

/**
 * Shows what activation means and, when confirmed, activates.
 *
 * @param model the version to activate
 * @param active the version it takes the place of
 * @returns true when the version is active now
 */
export async function confirmActivation(
  model: ModelDraft | null,
  active: ModelDraft | null,
  seatsUsed: number,
): Promise<boolean> {
  const isActive = await IcpActivateModal.open({
    size: 'small',
    label: labels.activate,
    model,
    activeVersion: active?.version ?? null,
    seatsUsed,
  });
  return isActive === true;
}
