import closes from '@salesforce/label/c.WindowCloses';
import heading from '@salesforce/label/c.Nomination';
import openNomination from '@salesforce/label/c.OpenNomination';

export const labels = { closes, heading, openNomination };
