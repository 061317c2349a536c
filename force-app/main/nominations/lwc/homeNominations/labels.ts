import continueDraft from '@salesforce/label/c.HomeContinue';
import continueOf from '@salesforce/label/c.HomeContinueDraft';
import drafts from '@salesforce/label/c.HomeDrafts';
import errorTitle from '@salesforce/label/c.HomeNominationsError';
import fits from '@salesforce/label/c.HomeAccountFits';
import loading from '@salesforce/label/c.Loading';
import modalTitle from '@salesforce/label/c.Nomination';
import nominate from '@salesforce/label/c.Nominate';
import nominateOf from '@salesforce/label/c.HomeNominateAccount';
import none from '@salesforce/label/c.HomeNominationsNone';
import noPart from '@salesforce/label/c.HomeNoPart';
import noPartHelp from '@salesforce/label/c.HomeNoPartHelp';
import nothingFits from '@salesforce/label/c.WindowNothingFits';
import openTierList from '@salesforce/label/c.HomeOpenTierList';
import showAll from '@salesforce/label/c.HomeShowAll';
import standing from '@salesforce/label/c.HomeStanding';
import title from '@salesforce/label/c.HomeNominations';
import toDo from '@salesforce/label/c.HomeToDo';
import worth from '@salesforce/label/c.HomeWorthNominating';

export const labels = {
  continueDraft,
  continueOf,
  drafts,
  errorTitle,
  fits,
  loading,
  modalTitle,
  nominate,
  nominateOf,
  none,
  noPart,
  noPartHelp,
  nothingFits,
  openTierList,
  showAll,
  standing,
  title,
  toDo,
  worth,
};
