import age from '@salesforce/label/c.DaysWaiting';
import claims from '@salesforce/label/c.ClaimsMade';
import fit from '@salesforce/label/c.FitColumn';
import noRationale from '@salesforce/label/c.NoRationale';
import path from '@salesforce/label/c.DecisionPath';
import rationale from '@salesforce/label/c.Rationale';
import rep from '@salesforce/label/c.NominatedBy';

export const labels = { age, claims, fit, noRationale, path, rationale, rep };
