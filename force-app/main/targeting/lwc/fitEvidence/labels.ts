import empty from '@salesforce/label/c.EvidenceEmpty';
import errorTitle from '@salesforce/label/c.EvidenceError';
import hidden from '@salesforce/label/c.EvidenceHidden';
import hiddenHelp from '@salesforce/label/c.EvidenceHiddenHelp';
import list from '@salesforce/label/c.EvidenceList';
import loading from '@salesforce/label/c.Loading';
import measured from '@salesforce/label/c.EvidenceMeasured';
import met from '@salesforce/label/c.OutcomeMet';
import noneOfOutcome from '@salesforce/label/c.EvidenceNoneOfOutcome';
import noValue from '@salesforce/label/c.NoValue';
import notMet from '@salesforce/label/c.OutcomeNotMet';
import notYours from '@salesforce/label/c.EvidenceNotYours';
import seen from '@salesforce/label/c.ValueSeen';
import showAll from '@salesforce/label/c.EvidenceShowAll';
import source from '@salesforce/label/c.EvidenceSource';
import unknown from '@salesforce/label/c.OutcomeUnknown';

export const labels = {
  empty,
  errorTitle,
  hidden,
  hiddenHelp,
  list,
  loading,
  measured,
  met,
  noneOfOutcome,
  noValue,
  notMet,
  notYours,
  seen,
  showAll,
  source,
  unknown,
};
