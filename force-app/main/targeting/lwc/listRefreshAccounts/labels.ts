import changeAnyway from '@salesforce/label/c.RefreshChangeAnyway';
import decideFailed from '@salesforce/label/c.RefreshDecideFailed';
import decided from '@salesforce/label/c.RefreshDecided';
import drop from '@salesforce/label/c.RefreshDrop';
import empty from '@salesforce/label/c.RefreshEmpty';
import emptyHelp from '@salesforce/label/c.RefreshEmptyHelp';
import emptyReview from '@salesforce/label/c.RefreshEmptyReview';
import emptyReviewHelp from '@salesforce/label/c.RefreshEmptyReviewHelp';
import errorTitle from '@salesforce/label/c.RefreshError';
import keep from '@salesforce/label/c.RefreshKeep';
import loading from '@salesforce/label/c.Loading';
import move from '@salesforce/label/c.RefreshMove';
import oneDecided from '@salesforce/label/c.RefreshOneDecided';
import oneUndone from '@salesforce/label/c.RefreshOneUndone';
import partly from '@salesforce/label/c.RefreshPartly';
import showMore from '@salesforce/label/c.RefreshShowMore';
import shown from '@salesforce/label/c.RefreshShown';
import takesSignatureBack from '@salesforce/label/c.RefreshTakesSignatureBack';
import undone from '@salesforce/label/c.RefreshUndone';
import yours from '@salesforce/label/c.RefreshYoursCount';

export const labels = {
  changeAnyway,
  decideFailed,
  decided,
  drop,
  empty,
  emptyHelp,
  emptyReview,
  emptyReviewHelp,
  errorTitle,
  keep,
  loading,
  move,
  oneDecided,
  oneUndone,
  partly,
  showMore,
  shown,
  takesSignatureBack,
  undone,
  yours,
};
