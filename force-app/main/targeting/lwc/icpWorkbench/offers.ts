import type { ModelDraft } from 'apex/types';
import type { ModelEditing } from './modelEditing';
import type { Setup } from './setup';
import { earlierVersion } from './versions';

/** What this user may do with the version shown. */
export interface Offers {
  /** save or delete the draft, and change its criteria */
  readonly draft: boolean;
  readonly activation: boolean;
  /** save the seats of the active version, the one thing of it that may change */
  readonly seats: boolean;
  readonly newVersion: boolean;
  /** change anything of the version at all */
  readonly editing: boolean;
  /** the version that may be made active again */
  readonly rollBackTo: ModelDraft | null;
}

/** @returns what is offered, by the user's rights and by where the version stands */
export function offersFor(setup: Setup | null, { model, isDirty }: ModelEditing): Offers {
  const canEdit = setup?.canEdit === true;
  const canActivate = setup?.canActivate === true;
  const isDraft = model?.status === 'Draft';
  return {
    draft: isDraft && canEdit,
    activation: isDraft && canActivate,
    seats: model?.status === 'Active' && canEdit && isDirty,
    newVersion: !isDraft && canEdit,
    editing: canEdit && model?.status !== 'Retired',
    rollBackTo: !isDraft && canActivate ? earlierVersion(setup.models, model) : null,
  };
}
