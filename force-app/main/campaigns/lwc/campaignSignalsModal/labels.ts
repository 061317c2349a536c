import close from '@salesforce/label/c.Close';
import empty from '@salesforce/label/c.CampaignSignalsEmpty';
import errorTitle from '@salesforce/label/c.CampaignSignalsError';
import heading from '@salesforce/label/c.CampaignSignalsHeading';
import headingShort from '@salesforce/label/c.CampaignSignalsIn';
import latest from '@salesforce/label/c.CampaignSignalsLatest';
import loading from '@salesforce/label/c.Loading';
import somebody from '@salesforce/label/c.CampaignSomebody';
import what from '@salesforce/label/c.CampaignWhat';
import when from '@salesforce/label/c.CampaignWhen';
import who from '@salesforce/label/c.CampaignWho';

export const labels = { close, empty, errorTitle, heading, headingShort, latest, loading, somebody, what, when, who };
