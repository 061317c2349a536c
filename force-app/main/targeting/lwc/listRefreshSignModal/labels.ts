import cancel from '@salesforce/label/c.Cancel';
import effect from '@salesforce/label/c.RefreshEffectTitle';
import errorTitle from '@salesforce/label/c.RefreshError';
import first from '@salesforce/label/c.RefreshSignFirst';
import heading from '@salesforce/label/c.RefreshSignHeading';
import second from '@salesforce/label/c.RefreshSignSecond';
import text from '@salesforce/label/c.RefreshSignText';

export const labels = {
  cancel,
  effect,
  errorTitle,
  first,
  heading,
  second,
  text,
};
