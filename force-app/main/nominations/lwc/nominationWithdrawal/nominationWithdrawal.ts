import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getChoices from '@salesforce/apex/NominationFormController.getChoices';
import withdraw from '@salesforce/apex/NominationFormController.withdraw';
import openToUndo from '@salesforce/label/c.OpenToUndo';
import question from '@salesforce/label/c.WithdrawQuestion';
import withdrawn from '@salesforce/label/c.NominationWithdrawn';

/**
 * Withdraws a nomination after the user has read what that means. The toast leads to where it can be undone.
 * @param source the component that tells of it
 * @returns whether it was withdrawn
 */
export async function withdrawAfterConfirming(
  source: { dispatchEvent(event: Event): boolean },
  nominationId: string,
): Promise<boolean> {
  // Asked for now, because the nomination may have moved on since the page was opened.
  const choices = await getChoices({ nominationId });
  const message = choices?.consequence;
  if (message && !(await LightningConfirm.open({ label: question, message, theme: 'warning' }))) {
    return false;
  }
  await withdraw({ nominationId });
  source.dispatchEvent(
    new ShowToastEvent({
      title: withdrawn,
      message: '{0}',
      messageData: [{ url: `/lightning/r/${nominationId}/view`, label: openToUndo }],
      variant: 'success',
    }),
  );
  return true;
}
