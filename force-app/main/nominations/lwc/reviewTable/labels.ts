import account from '@salesforce/label/c.Account';
import age from '@salesforce/label/c.ReviewAge';
import ageDays from '@salesforce/label/c.ReviewAgeDays';
import all from '@salesforce/label/c.ReviewFilterAll';
import awaits from '@salesforce/label/c.AwaitsYou';
import criteria from '@salesforce/label/c.CriteriaClaimed';
import effect from '@salesforce/label/c.ReviewIfApproved';
import fit from '@salesforce/label/c.FitColumn';
import keys from '@salesforce/label/c.ReviewMoveKeys';
import rank from '@salesforce/label/c.Rank';
import rep from '@salesforce/label/c.NominatedBy';
import selectAll from '@salesforce/label/c.SelectAllAwaiting';
import sortBy from '@salesforce/label/c.ReviewSortBy';
import status from '@salesforce/label/c.Status';
import title from '@salesforce/label/c.ReviewNominations';

export const labels = {
  account,
  age,
  ageDays,
  all,
  awaits,
  criteria,
  effect,
  fit,
  keys,
  rank,
  rep,
  selectAll,
  sortBy,
  status,
  title,
};
