import account from '@salesforce/label/c.QuarantineAccount';
import accountHelp from '@salesforce/label/c.QuarantineAccountHelp';
import came from '@salesforce/label/c.QuarantineCame';
import candidates from '@salesforce/label/c.QuarantineCandidates';
import choose from '@salesforce/label/c.QuarantineChoose';
import close from '@salesforce/label/c.QuarantineClose';
import correct from '@salesforce/label/c.QuarantineCorrect';
import decided from '@salesforce/label/c.QuarantineDecided';
import discard from '@salesforce/label/c.QuarantineDiscard';
import discardReason from '@salesforce/label/c.QuarantineDiscardReason';
import doThis from '@salesforce/label/c.QuarantineDo';
import errorTitle from '@salesforce/label/c.QuarantineError';
import gone from '@salesforce/label/c.QuarantineGone';
import loading from '@salesforce/label/c.Loading';
import mendError from '@salesforce/label/c.QuarantineMendError';
import moreFields from '@salesforce/label/c.QuarantineMoreFields';
import remember from '@salesforce/label/c.QuarantineRemember';
import replayThis from '@salesforce/label/c.QuarantineReplayThis';
import signalOfIt from '@salesforce/label/c.QuarantineSignalOfIt';
import statusDiscarded from '@salesforce/label/c.QuarantineStatusDiscarded';
import statusReplayed from '@salesforce/label/c.QuarantineStatusReplayed';
import stillWaits from '@salesforce/label/c.QuarantineStillWaits';
import title from '@salesforce/label/c.QuarantineTitle';
import why from '@salesforce/label/c.QuarantineWhy';

export const labels = {
  account,
  accountHelp,
  came,
  candidates,
  choose,
  close,
  correct,
  decided,
  discard,
  discardReason,
  doThis,
  errorTitle,
  gone,
  loading,
  mendError,
  moreFields,
  remember,
  replayThis,
  signalOfIt,
  statusDiscarded,
  statusReplayed,
  stillWaits,
  title,
  why,
};
