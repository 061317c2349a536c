import closedAt from '@salesforce/label/c.RefreshClosedAt';
import dropped from '@salesforce/label/c.RefreshResultDropped';
import effect from '@salesforce/label/c.RefreshEffectTitle';
import heldUntil from '@salesforce/label/c.RefreshHeldUntil';
import holdsUntil from '@salesforce/label/c.RefreshHoldsUntil';
import kept from '@salesforce/label/c.RefreshResultKept';
import moved from '@salesforce/label/c.RefreshResultMoved';
import notApplied from '@salesforce/label/c.RefreshResultNotApplied';
import nothing from '@salesforce/label/c.RefreshNothingDecided';
import progress from '@salesforce/label/c.RefreshProgress';
import result from '@salesforce/label/c.RefreshResultTitle';
import reviewed from '@salesforce/label/c.RefreshReviewedCount';
import startedBy from '@salesforce/label/c.RefreshStartedBy';

export const labels = {
  closedAt,
  dropped,
  effect,
  heldUntil,
  holdsUntil,
  kept,
  moved,
  notApplied,
  nothing,
  progress,
  result,
  reviewed,
  startedBy,
};
