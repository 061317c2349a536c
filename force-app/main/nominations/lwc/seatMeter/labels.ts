import left from '@salesforce/label/c.SeatsLeft';
import summary from '@salesforce/label/c.SeatsSummary';
import waiting from '@salesforce/label/c.SeatsWaiting';

export const labels = { left, summary, waiting };
