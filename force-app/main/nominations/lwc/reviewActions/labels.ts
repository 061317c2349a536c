import allDecided from '@salesforce/label/c.NothingAwaitsYou';
import approve from '@salesforce/label/c.Approve';
import compare from '@salesforce/label/c.ReviewCompare';
import compareHelp from '@salesforce/label/c.ReviewCompareHelp';
import needsReason from '@salesforce/label/c.ReviewNeedsReason';
import reject from '@salesforce/label/c.Reject';
import selected from '@salesforce/label/c.SelectedCount';

export const labels = { allDecided, approve, compare, compareHelp, needsReason, reject, selected };
