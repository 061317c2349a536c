import empty from '@salesforce/label/c.CampaignsOfAccountEmpty';
import emptyHelp from '@salesforce/label/c.CampaignsOfAccountEmptyHelp';
import errorTitle from '@salesforce/label/c.CampaignsOfAccountError';
import loading from '@salesforce/label/c.Loading';
import paused from '@salesforce/label/c.CampaignsOfAccountPaused';
import signals from '@salesforce/label/c.CampaignsOfAccountSignals';
import signalsOne from '@salesforce/label/c.CampaignsOfAccountSignalsOne';
import title from '@salesforce/label/c.CampaignsOfAccountTitle';

export const labels = { empty, emptyHelp, errorTitle, loading, paused, signals, signalsOne, title };
