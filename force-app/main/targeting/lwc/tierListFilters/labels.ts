import allIndustries from '@salesforce/label/c.AllIndustries';
import allOwners from '@salesforce/label/c.AllOwners';
import allPrograms from '@salesforce/label/c.AllPrograms';
import allRegions from '@salesforce/label/c.AllRegions';
import asOf from '@salesforce/label/c.AsOf';
import clear from '@salesforce/label/c.ClearFilters';
import filters from '@salesforce/label/c.TierListFiltersToggle';
import industry from '@salesforce/label/c.Industry';
import owner from '@salesforce/label/c.Owner';
import program from '@salesforce/label/c.Program';
import region from '@salesforce/label/c.Region';
import search from '@salesforce/label/c.SearchAccounts';

export const labels = {
  allIndustries,
  allOwners,
  allPrograms,
  allRegions,
  asOf,
  clear,
  filters,
  industry,
  owner,
  program,
  region,
  search,
};
