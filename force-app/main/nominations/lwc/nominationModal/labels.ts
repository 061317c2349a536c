import cancel from '@salesforce/label/c.Cancel';
import discard from '@salesforce/label/c.DiscardChanges';
import discardEffect from '@salesforce/label/c.DiscardChangesEffect';
import done from '@salesforce/label/c.FormDone';
import draftSaved from '@salesforce/label/c.DraftSaved';
import failed from '@salesforce/label/c.NominationActionFailed';
import heading from '@salesforce/label/c.NominateAccount';
import openNomination from '@salesforce/label/c.OpenNomination';
import saveDraft from '@salesforce/label/c.SaveDraft';
import submit from '@salesforce/label/c.SubmitNomination';
import withdraw from '@salesforce/label/c.WithdrawDraft';

export const labels = {
  cancel,
  discard,
  discardEffect,
  done,
  draftSaved,
  failed,
  heading,
  openNomination,
  saveDraft,
  submit,
  withdraw,
};
