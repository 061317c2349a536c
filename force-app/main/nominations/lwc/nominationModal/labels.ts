import cancel from '@salesforce/label/c.Cancel';
import draftSaved from '@salesforce/label/c.DraftSaved';
import heading from '@salesforce/label/c.NominateAccount';
import openNomination from '@salesforce/label/c.OpenNomination';
import saveDraft from '@salesforce/label/c.SaveDraft';
import submit from '@salesforce/label/c.SubmitNomination';
import submitted from '@salesforce/label/c.NominationSubmitted';

export const labels = { cancel, draftSaved, heading, openNomination, saveDraft, submit, submitted };
