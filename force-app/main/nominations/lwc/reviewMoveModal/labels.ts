import cancel from '@salesforce/label/c.Cancel';
import move from '@salesforce/label/c.ReviewMove';
import place from '@salesforce/label/c.ReviewPlace';
import placeHelp from '@salesforce/label/c.ReviewPlaceHelp';
import reason from '@salesforce/label/c.ReviewMoveReason';
import reasonMissing from '@salesforce/label/c.ReviewMoveReasonMissing';
import waiting from '@salesforce/label/c.ReviewMoveWaiting';

export const labels = { cancel, move, place, placeHelp, reason, reasonMissing, waiting };
