import account from '@salesforce/label/c.Account';
import allDecided from '@salesforce/label/c.NothingAwaitsYou';
import approve from '@salesforce/label/c.Approve';
import awaits from '@salesforce/label/c.AwaitsYou';
import criteria from '@salesforce/label/c.CriteriaClaimed';
import decided from '@salesforce/label/c.DecisionSaved';
import empty from '@salesforce/label/c.NoNominationsInWindow';
import emptyHelp from '@salesforce/label/c.NoNominationsInWindowHelp';
import errorTitle from '@salesforce/label/c.ReviewConsoleError';
import fit from '@salesforce/label/c.FitColumn';
import loading from '@salesforce/label/c.Loading';
import moveDown from '@salesforce/label/c.MoveDown';
import moveUp from '@salesforce/label/c.MoveUp';
import noSelection from '@salesforce/label/c.ChooseNomination';
import partlyDecided from '@salesforce/label/c.SomeNotDecided';
import rank from '@salesforce/label/c.Rank';
import reject from '@salesforce/label/c.Reject';
import rep from '@salesforce/label/c.NominatedBy';
import select from '@salesforce/label/c.SelectNomination';
import selectAll from '@salesforce/label/c.SelectAllAwaiting';
import selected from '@salesforce/label/c.SelectedCount';
import status from '@salesforce/label/c.Status';
import title from '@salesforce/label/c.ReviewNominations';
import window from '@salesforce/label/c.NominationWindow';

export const labels = {
  account,
  allDecided,
  approve,
  awaits,
  criteria,
  decided,
  empty,
  emptyHelp,
  errorTitle,
  fit,
  loading,
  moveDown,
  moveUp,
  noSelection,
  partlyDecided,
  rank,
  reject,
  rep,
  select,
  selectAll,
  selected,
  status,
  title,
  window,
};
