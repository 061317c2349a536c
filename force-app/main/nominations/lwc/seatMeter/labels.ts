import left from '@salesforce/label/c.SeatsLeft';
import noSeats from '@salesforce/label/c.NoSeats';
import summary from '@salesforce/label/c.SeatsSummary';
import waiting from '@salesforce/label/c.SeatsWaiting';

export const labels = { left, noSeats, summary, waiting };
