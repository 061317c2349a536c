import account from '@salesforce/label/c.Account';
import asOfNotice from '@salesforce/label/c.AsOfNotice';
import assignedTier from '@salesforce/label/c.AssignedTier';
import backToToday from '@salesforce/label/c.BackToToday';
import closest from '@salesforce/label/c.ClosestToTier1Column';
import criteria from '@salesforce/label/c.CriteriaColumn';
import empty from '@salesforce/label/c.TierListEmpty';
import emptyHelp from '@salesforce/label/c.TierListEmptyHelp';
import emptyOverrides from '@salesforce/label/c.EmptyOverrideEndsSoon';
import endsOn from '@salesforce/label/c.OverrideEnds';
import errorTitle from '@salesforce/label/c.TierListError';
import fit from '@salesforce/label/c.FitColumn';
import fitTier from '@salesforce/label/c.FitTier';
import industry from '@salesforce/label/c.Industry';
import loading from '@salesforce/label/c.Loading';
import move from '@salesforce/label/c.MoveAction';
import moveAccounts from '@salesforce/label/c.MoveAccounts';
import owner from '@salesforce/label/c.Owner';
import program from '@salesforce/label/c.Program';
import region from '@salesforce/label/c.Region';
import resultCount from '@salesforce/label/c.TierListCount';
import selected from '@salesforce/label/c.TierListSelected';
import showEvidence from '@salesforce/label/c.ShowEvidence';
import showHistory from '@salesforce/label/c.ShowHistory';
import since from '@salesforce/label/c.Since';
import title from '@salesforce/label/c.KeyAccountList';

export const labels = {
  account,
  asOfNotice,
  assignedTier,
  backToToday,
  closest,
  criteria,
  empty,
  emptyHelp,
  emptyOverrides,
  endsOn,
  errorTitle,
  fit,
  fitTier,
  industry,
  loading,
  move,
  moveAccounts,
  owner,
  program,
  region,
  resultCount,
  selected,
  showEvidence,
  showHistory,
  since,
  title,
};
