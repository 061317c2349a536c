import allFlags from '@salesforce/label/c.RefreshAllFlags';
import allOwners from '@salesforce/label/c.RefreshAllOwners';
import allRegions from '@salesforce/label/c.RefreshAllRegions';
import anyFlag from '@salesforce/label/c.RefreshAnyFlag';
import clear from '@salesforce/label/c.RefreshClear';
import flag from '@salesforce/label/c.RefreshFlag';
import noFlag from '@salesforce/label/c.RefreshNoFlag';
import owner from '@salesforce/label/c.RefreshOwner';
import region from '@salesforce/label/c.RefreshRegion';
import search from '@salesforce/label/c.RefreshSearch';

export const labels = {
  allFlags,
  allOwners,
  allRegions,
  anyFlag,
  clear,
  flag,
  noFlag,
  owner,
  region,
  search,
};
