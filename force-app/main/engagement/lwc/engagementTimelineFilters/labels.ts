import all from '@salesforce/label/c.TimelineAll';
import campaign from '@salesforce/label/c.TimelineCampaign';
import clear from '@salesforce/label/c.TimelineClear';
import filters from '@salesforce/label/c.TimelineFilters';
import from from '@salesforce/label/c.TimelineFrom';
import nobody from '@salesforce/label/c.TimelineNobody';
import person from '@salesforce/label/c.TimelinePerson';
import source from '@salesforce/label/c.TimelineSource';
import to from '@salesforce/label/c.TimelineTo';

export const labels = { all, campaign, clear, filters, from, nobody, person, source, to };
