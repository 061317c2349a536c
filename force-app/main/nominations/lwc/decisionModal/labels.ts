import approve from '@salesforce/label/c.Approve';
import approveHeading from '@salesforce/label/c.ApproveNominations';
import approveOneHeading from '@salesforce/label/c.ApproveOneNomination';
import bumpReason from '@salesforce/label/c.DecisionBumpReason';
import bumpReasonMissing from '@salesforce/label/c.DecisionBumpReasonMissing';
import cancel from '@salesforce/label/c.Cancel';
import comments from '@salesforce/label/c.DecisionComments';
import done from '@salesforce/label/c.DecisionDone';
import effect from '@salesforce/label/c.DecisionEffect';
import errorTitle from '@salesforce/label/c.DecisionFailed';
import loading from '@salesforce/label/c.Loading';
import notDecided from '@salesforce/label/c.DecisionNotMade';
import passes from '@salesforce/label/c.DecisionPasses';
import progress from '@salesforce/label/c.DecisionProgress';
import reason from '@salesforce/label/c.RejectionReason';
import reasonMissing from '@salesforce/label/c.RejectionReasonMissing';
import reject from '@salesforce/label/c.Reject';
import rejectHeading from '@salesforce/label/c.RejectNominations';
import rejectOneHeading from '@salesforce/label/c.RejectOneNomination';

export const labels = {
  approve,
  approveHeading,
  approveOneHeading,
  bumpReason,
  bumpReasonMissing,
  cancel,
  comments,
  done,
  effect,
  errorTitle,
  loading,
  notDecided,
  passes,
  progress,
  reason,
  reasonMissing,
  reject,
  rejectHeading,
  rejectOneHeading,
};
