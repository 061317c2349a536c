import account from '@salesforce/label/c.Account';
import all from '@salesforce/label/c.ImportFilterAll';
import line from '@salesforce/label/c.ImportLine';
import preview from '@salesforce/label/c.ImportPreview';
import range from '@salesforce/label/c.ImportRange';
import read from '@salesforce/label/c.ImportRead';
import showMore from '@salesforce/label/c.ImportShowMore';
import verdict from '@salesforce/label/c.ImportVerdict';
import what from '@salesforce/label/c.ImportWhat';

export const labels = { account, all, line, preview, range, read, showMore, verdict, what };
