import all from '@salesforce/label/c.SplitAll';
import empty from '@salesforce/label/c.SplitEmpty';
import help from '@salesforce/label/c.SplitHelp';
import over from '@salesforce/label/c.SharesExceedSeats';
import rest from '@salesforce/label/c.SplitRest';
import title from '@salesforce/label/c.SplitTitle';

export const labels = { all, empty, help, over, rest, title };
