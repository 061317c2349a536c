import after from '@salesforce/label/c.CampaignAfter';
import before from '@salesforce/label/c.CampaignBefore';
import during from '@salesforce/label/c.CampaignDuring';
import notBegun from '@salesforce/label/c.CampaignNotBegun';
import notEnded from '@salesforce/label/c.CampaignNotEnded';
import phase from '@salesforce/label/c.CampaignTimePhase';
import points from '@salesforce/label/c.CampaignPoints';
import summary from '@salesforce/label/c.CampaignPictureSummary';
import title from '@salesforce/label/c.CampaignEngagementTitle';
import week from '@salesforce/label/c.CampaignWeek';

export const labels = {
  after,
  before,
  during,
  notBegun,
  notEnded,
  phase,
  points,
  summary,
  title,
  week,
};
