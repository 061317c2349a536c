import evaluated from '@salesforce/label/c.FitEvaluatedBy';
import met from '@salesforce/label/c.OutcomeMet';
import noValue from '@salesforce/label/c.NoValue';
import notMet from '@salesforce/label/c.OutcomeNotMet';
import seen from '@salesforce/label/c.ValueSeen';
import unknown from '@salesforce/label/c.OutcomeUnknown';

export const labels = { evaluated, met, noValue, notMet, seen, unknown };
