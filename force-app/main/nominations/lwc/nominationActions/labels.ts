import continueDraft from '@salesforce/label/c.ContinueDraft';
import failed from '@salesforce/label/c.NominationActionFailed';
import heading from '@salesforce/label/c.Nomination';
import restore from '@salesforce/label/c.MakeDraftAgain';
import restored from '@salesforce/label/c.MadeDraftAgain';
import withdraw from '@salesforce/label/c.WithdrawNomination';
import withdrawDraft from '@salesforce/label/c.WithdrawDraft';
import openNomination from '@salesforce/label/c.OpenNomination';

export const labels = {
  continueDraft,
  failed,
  heading,
  openNomination,
  restore,
  restored,
  withdraw,
  withdrawDraft,
};
