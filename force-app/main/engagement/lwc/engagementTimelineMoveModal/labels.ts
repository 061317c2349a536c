import account from '@salesforce/label/c.SignalsMoveAccount';
import accountHead from '@salesforce/label/c.SignalsMoveOf';
import accountHelp from '@salesforce/label/c.SignalsMoveAccountHelp';
import after from '@salesforce/label/c.SignalsMoveAfter';
import awaits from '@salesforce/label/c.SignalsMoveEffectAwaits';
import before from '@salesforce/label/c.SignalsMoveBefore';
import cancel from '@salesforce/label/c.Cancel';
import effect from '@salesforce/label/c.SignalsMoveEffect';
import errorTitle from '@salesforce/label/c.SignalsMoveFailed';
import headingMany from '@salesforce/label/c.SignalsMoveHeadingMany';
import headingOne from '@salesforce/label/c.SignalsMoveHeadingOne';
import loading from '@salesforce/label/c.Loading';
import move from '@salesforce/label/c.SignalsMoveMove';
import reason from '@salesforce/label/c.SignalsMoveReason';
import reasonHelp from '@salesforce/label/c.SignalsMoveReasonHelp';
import reasonMissing from '@salesforce/label/c.SignalsMoveReasonMissing';

export const labels = {
  account,
  accountHead,
  accountHelp,
  after,
  awaits,
  before,
  cancel,
  effect,
  errorTitle,
  headingMany,
  headingOne,
  loading,
  move,
  reason,
  reasonHelp,
  reasonMissing,
};
