import current from '@salesforce/label/c.StepCurrent';
import done from '@salesforce/label/c.StepDone';
import rejected from '@salesforce/label/c.StepRejected';
import upcoming from '@salesforce/label/c.StepUpcoming';

export const labels: Readonly<Record<string, string>> = { current, done, rejected, upcoming };
