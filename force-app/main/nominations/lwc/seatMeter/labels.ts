import byRegion from '@salesforce/label/c.SeatsOfRegionLabel';
import left from '@salesforce/label/c.SeatsLeft';
import noSeats from '@salesforce/label/c.NoSeats';
import ofRegion from '@salesforce/label/c.SeatsOfRegion';
import others from '@salesforce/label/c.SeatsForOthers';
import over from '@salesforce/label/c.SeatsOver';
import summary from '@salesforce/label/c.SeatsSummary';
import waiting from '@salesforce/label/c.SeatsWaiting';

export const labels = { byRegion, left, noSeats, ofRegion, others, over, summary, waiting };
