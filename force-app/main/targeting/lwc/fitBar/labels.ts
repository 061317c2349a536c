import met from '@salesforce/label/c.CriteriaMet';
import notMet from '@salesforce/label/c.CriteriaNotMet';
import summary from '@salesforce/label/c.CriteriaSummary';
import unknown from '@salesforce/label/c.CriteriaUnknown';

export const labels = { met, notMet, summary, unknown };
