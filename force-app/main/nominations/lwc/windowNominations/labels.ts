import all from '@salesforce/label/c.WindowGroupAll';
import empty from '@salesforce/label/c.WindowNominationsEmpty';
import errorTitle from '@salesforce/label/c.WindowNominationsError';
import group from '@salesforce/label/c.WindowGroup';
import loading from '@salesforce/label/c.Loading';
import review from '@salesforce/label/c.WindowReview';
import title from '@salesforce/label/c.WindowNominations';
import titleCount from '@salesforce/label/c.WindowNominationsCount';

export const labels = { all, empty, errorTitle, group, loading, review, title, titleCount };
