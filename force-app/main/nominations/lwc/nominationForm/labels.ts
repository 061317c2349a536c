import approver from '@salesforce/label/c.DecidesFirst';
import claim from '@salesforce/label/c.ClaimsHeading';
import closes from '@salesforce/label/c.WindowCloses';
import employees from '@salesforce/label/c.Employees';
import errorTitle from '@salesforce/label/c.NominationNotSaved';
import evidence from '@salesforce/label/c.EvidenceFound';
import highPriority from '@salesforce/label/c.HighPriorityForSales';
import industry from '@salesforce/label/c.Industry';
import loadError from '@salesforce/label/c.NominationFormError';
import loading from '@salesforce/label/c.Loading';
import more from '@salesforce/label/c.EvidenceMore';
import owner from '@salesforce/label/c.Owner';
import rationale from '@salesforce/label/c.Rationale';
import rationaleHelp from '@salesforce/label/c.RationaleHelp';
import revenue from '@salesforce/label/c.AnnualRevenue';
import sentence from '@salesforce/label/c.EvidenceSentence';
import sentenceMissing from '@salesforce/label/c.EvidenceSentenceMissing';
import submitted from '@salesforce/label/c.NominationSubmitted';
import submittedHelp from '@salesforce/label/c.NominationSubmittedHelp';

export const labels = {
  approver,
  claim,
  closes,
  employees,
  errorTitle,
  evidence,
  highPriority,
  industry,
  loadError,
  loading,
  more,
  owner,
  rationale,
  rationaleHelp,
  revenue,
  sentence,
  sentenceMissing,
  submitted,
  submittedHelp,
};
