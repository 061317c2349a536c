import close from '@salesforce/label/c.Close';
import evidenceOf from '@salesforce/label/c.EvidenceOf';
import historyOf from '@salesforce/label/c.HistoryOf';
import showEvidence from '@salesforce/label/c.ShowEvidence';
import showHistory from '@salesforce/label/c.ShowHistory';

export const labels = {
  close,
  evidenceOf,
  historyOf,
  showEvidence,
  showHistory,
};
