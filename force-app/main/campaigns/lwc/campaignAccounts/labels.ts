import account from '@salesforce/label/c.CampaignAccount';
import after from '@salesforce/label/c.CampaignAfter';
import before from '@salesforce/label/c.CampaignBefore';
import during from '@salesforce/label/c.CampaignDuring';
import heading from '@salesforce/label/c.CampaignAccountsHeading';
import paused from '@salesforce/label/c.CampaignPaused';
import people from '@salesforce/label/c.CampaignPeople';
import peopleNumber from '@salesforce/label/c.CampaignPeopleNumber';
import select from '@salesforce/label/c.CampaignSelect';
import showMore from '@salesforce/label/c.CampaignShowMore';
import signals from '@salesforce/label/c.CampaignSignals';
import signalsNumber from '@salesforce/label/c.CampaignSignalsNumber';
import sort from '@salesforce/label/c.CampaignSort';
import sortChange from '@salesforce/label/c.CampaignSortChange';
import sortName from '@salesforce/label/c.CampaignSortName';
import sortSignals from '@salesforce/label/c.CampaignSortSignals';

export const labels = {
  account,
  after,
  before,
  during,
  heading,
  paused,
  people,
  peopleNumber,
  select,
  showMore,
  signals,
  signalsNumber,
  sort,
  sortChange,
  sortName,
  sortSignals,
};
