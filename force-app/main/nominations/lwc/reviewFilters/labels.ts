import all from '@salesforce/label/c.ReviewFilterAll';
import clear from '@salesforce/label/c.ReviewClearFilters';
import filter from '@salesforce/label/c.ReviewFilter';
import mine from '@salesforce/label/c.ReviewMine';
import region from '@salesforce/label/c.Region';
import rep from '@salesforce/label/c.NominatedBy';
import search from '@salesforce/label/c.ReviewSearch';
import status from '@salesforce/label/c.Status';
import team from '@salesforce/label/c.ReviewTeam';

export const labels = { all, clear, filter, mine, region, rep, search, status, team };
