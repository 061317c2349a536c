import close from '@salesforce/label/c.Close';
import evidenceOf from '@salesforce/label/c.RefreshEvidenceOf';

export const labels = {
  close,
  evidenceOf,
};
