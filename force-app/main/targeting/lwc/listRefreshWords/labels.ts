import applying from '@salesforce/label/c.RefreshStatusApplying';
import building from '@salesforce/label/c.RefreshStatusBuilding';
import cancelled from '@salesforce/label/c.RefreshStatusCancelled';
import closed from '@salesforce/label/c.RefreshStatusClosed';
import open from '@salesforce/label/c.RefreshStatusOpen';
import signedOnce from '@salesforce/label/c.RefreshStatusSignedOnce';

export const labels = {
  applying,
  building,
  cancelled,
  closed,
  open,
  signedOnce,
};
