import all from '@salesforce/label/c.QuarantineAll';
import choice from '@salesforce/label/c.QuarantineChoice';
import clearFilters from '@salesforce/label/c.QuarantineClearFilters';
import discarded from '@salesforce/label/c.QuarantineDiscarded';
import discarding from '@salesforce/label/c.QuarantineDiscarding';
import discardMany from '@salesforce/label/c.QuarantineDiscardMany';
import empty from '@salesforce/label/c.QuarantineEmpty';
import emptyHelp from '@salesforce/label/c.QuarantineEmptyHelp';
import errorTitle from '@salesforce/label/c.QuarantineError';
import help from '@salesforce/label/c.QuarantineHelp';
import loading from '@salesforce/label/c.Loading';
import more from '@salesforce/label/c.QuarantineMore';
import noMatch from '@salesforce/label/c.QuarantineNoMatch';
import readOnly from '@salesforce/label/c.QuarantineReadOnly';
import reason from '@salesforce/label/c.QuarantineReason';
import replayed from '@salesforce/label/c.QuarantineReplayed';
import replaying from '@salesforce/label/c.QuarantineReplaying';
import replayMany from '@salesforce/label/c.QuarantineReplayMany';
import runError from '@salesforce/label/c.QuarantineRunError';
import search from '@salesforce/label/c.QuarantineSearch';
import selected from '@salesforce/label/c.QuarantineSelected';
import selectMatching from '@salesforce/label/c.QuarantineSelectMatching';
import source from '@salesforce/label/c.QuarantineSource';
import status from '@salesforce/label/c.QuarantineStatus';
import statusDiscarded from '@salesforce/label/c.QuarantineStatusDiscarded';
import statusReplayed from '@salesforce/label/c.QuarantineStatusReplayed';
import statusWaiting from '@salesforce/label/c.QuarantineStatusWaiting';
import title from '@salesforce/label/c.QuarantineTitle';
import waiting from '@salesforce/label/c.QuarantineWaiting';
import waitingMany from '@salesforce/label/c.QuarantineWaitingMany';
import waitingNone from '@salesforce/label/c.QuarantineWaitingNone';

export const labels = {
  all,
  choice,
  clearFilters,
  discarded,
  discarding,
  discardMany,
  empty,
  emptyHelp,
  errorTitle,
  help,
  loading,
  more,
  noMatch,
  readOnly,
  reason,
  replayed,
  replaying,
  replayMany,
  runError,
  search,
  selected,
  selectMatching,
  source,
  status,
  statusDiscarded,
  statusReplayed,
  statusWaiting,
  title,
  waiting,
  waitingMany,
  waitingNone,
};
