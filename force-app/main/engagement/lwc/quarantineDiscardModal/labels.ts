import cancel from '@salesforce/label/c.QuarantineCancel';
import discard from '@salesforce/label/c.QuarantineDiscard';
import discardError from '@salesforce/label/c.QuarantineDiscardError';
import discardHeading from '@salesforce/label/c.QuarantineDiscardHeading';
import discardHeadingOne from '@salesforce/label/c.QuarantineDiscardHeadingOne';
import discardReason from '@salesforce/label/c.QuarantineDiscardReason';
import discardReasonHelp from '@salesforce/label/c.QuarantineDiscardReasonHelp';
import discardReasonMissing from '@salesforce/label/c.QuarantineDiscardReasonMissing';
import discardText from '@salesforce/label/c.QuarantineDiscardText';

export const labels = {
  cancel,
  discard,
  discardError,
  discardHeading,
  discardHeadingOne,
  discardReason,
  discardReasonHelp,
  discardReasonMissing,
  discardText,
};
