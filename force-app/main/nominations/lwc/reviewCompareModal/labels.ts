import close from '@salesforce/label/c.Close';
import criteria from '@salesforce/label/c.CriteriaClaimed';
import effect from '@salesforce/label/c.ReviewIfApproved';
import empty from '@salesforce/label/c.ReviewNotClaimed';
import fit from '@salesforce/label/c.FitColumn';
import fitEvidence from '@salesforce/label/c.ReviewFitEvidence';
import rank from '@salesforce/label/c.Rank';
import rationale from '@salesforce/label/c.Rationale';
import rep from '@salesforce/label/c.NominatedBy';
import status from '@salesforce/label/c.Status';
import title from '@salesforce/label/c.ReviewCompareTitle';

export const labels = {
  close,
  criteria,
  effect,
  empty,
  fit,
  fitEvidence,
  rank,
  rationale,
  rep,
  status,
  title,
};
