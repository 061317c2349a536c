import resume from '@salesforce/label/c.RefreshContinue';
import stopped from '@salesforce/label/c.RefreshStopped';

export const labels = {
  resume,
  stopped,
};
