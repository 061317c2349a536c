import add from '@salesforce/label/c.CampaignAdd';
import addCount from '@salesforce/label/c.CampaignAddCount';
import addedMany from '@salesforce/label/c.CampaignAddedMany';
import addedOne from '@salesforce/label/c.CampaignAddedOne';
import alreadyIn from '@salesforce/label/c.CampaignAlreadyIn';
import cancel from '@salesforce/label/c.Cancel';
import done from '@salesforce/label/c.CampaignDone';
import empty from '@salesforce/label/c.CampaignAddEmpty';
import emptyHelp from '@salesforce/label/c.CampaignAddEmptyHelp';
import errorTitle from '@salesforce/label/c.CampaignAddError';
import heading from '@salesforce/label/c.CampaignAddHeading';
import help from '@salesforce/label/c.CampaignAddHelp';
import loading from '@salesforce/label/c.Loading';
import more from '@salesforce/label/c.CampaignAddMore';
import none from '@salesforce/label/c.CampaignAddNone';
import noneHelp from '@salesforce/label/c.CampaignAddNoneHelp';
import notAll from '@salesforce/label/c.CampaignAddNotAll';
import oneOnly from '@salesforce/label/c.CampaignAddOneOnly';
import search from '@salesforce/label/c.CampaignAddSearch';
import tier from '@salesforce/label/c.CampaignAddTier';
import tierAll from '@salesforce/label/c.CampaignAddTierAll';

export const labels = {
  add,
  addCount,
  addedMany,
  addedOne,
  alreadyIn,
  cancel,
  done,
  empty,
  emptyHelp,
  errorTitle,
  heading,
  help,
  loading,
  more,
  none,
  noneHelp,
  notAll,
  oneOnly,
  search,
  tier,
  tierAll,
};
