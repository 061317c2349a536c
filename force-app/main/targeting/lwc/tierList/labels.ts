import account from '@salesforce/label/c.Account';
import allIndustries from '@salesforce/label/c.AllIndustries';
import allOwners from '@salesforce/label/c.AllOwners';
import allRegions from '@salesforce/label/c.AllRegions';
import assignedTier from '@salesforce/label/c.AssignedTier';
import clear from '@salesforce/label/c.ClearFilters';
import closePanel from '@salesforce/label/c.Close';
import closest from '@salesforce/label/c.ClosestToTier1Column';
import criteria from '@salesforce/label/c.CriteriaColumn';
import empty from '@salesforce/label/c.TierListEmpty';
import emptyHelp from '@salesforce/label/c.TierListEmptyHelp';
import errorTitle from '@salesforce/label/c.TierListError';
import evidenceOf from '@salesforce/label/c.EvidenceOf';
import fit from '@salesforce/label/c.FitColumn';
import fitTier from '@salesforce/label/c.FitTier';
import industry from '@salesforce/label/c.Industry';
import loading from '@salesforce/label/c.Loading';
import owner from '@salesforce/label/c.Owner';
import program from '@salesforce/label/c.Program';
import region from '@salesforce/label/c.Region';
import resultCount from '@salesforce/label/c.TierListCount';
import search from '@salesforce/label/c.SearchAccounts';
import since from '@salesforce/label/c.Since';
import title from '@salesforce/label/c.KeyAccountList';
import views from '@salesforce/label/c.TierListViews';

export const labels = {
  account,
  allIndustries,
  allOwners,
  allRegions,
  assignedTier,
  clear,
  closePanel,
  closest,
  criteria,
  empty,
  emptyHelp,
  errorTitle,
  evidenceOf,
  fit,
  fitTier,
  industry,
  loading,
  owner,
  program,
  region,
  resultCount,
  search,
  since,
  title,
  views,
};
