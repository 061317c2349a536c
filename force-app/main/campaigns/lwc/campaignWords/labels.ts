import change from '@salesforce/label/c.CampaignChange';
import changeNew from '@salesforce/label/c.CampaignChangeNew';
import from from '@salesforce/label/c.CampaignFrom';
import openEnd from '@salesforce/label/c.CampaignOpenEnd';
import span from '@salesforce/label/c.CampaignSpan';
import weekSpan from '@salesforce/label/c.CampaignWeekSpan';
import weekSpanOne from '@salesforce/label/c.CampaignWeekSpanOne';

export const labels = {
  change,
  changeNew,
  from,
  openEnd,
  span,
  weekSpan,
  weekSpanOne,
};
