import accepted from '@salesforce/label/c.QuarantineAccepted';
import attempts from '@salesforce/label/c.QuarantineAttempts';
import duplicate from '@salesforce/label/c.QuarantineDuplicate';
import failed from '@salesforce/label/c.QuarantineFailed';
import open from '@salesforce/label/c.QuarantineOpen';
import outcome from '@salesforce/label/c.QuarantineOutcome';
import reason from '@salesforce/label/c.QuarantineReason';
import received from '@salesforce/label/c.QuarantineReceived';
import select from '@salesforce/label/c.QuarantineSelect';
import selectAll from '@salesforce/label/c.QuarantineSelectAll';
import statusDiscarded from '@salesforce/label/c.QuarantineStatusDiscarded';
import statusReplayed from '@salesforce/label/c.QuarantineStatusReplayed';
import statusWaiting from '@salesforce/label/c.QuarantineStatusWaiting';
import still from '@salesforce/label/c.QuarantineStill';
import title from '@salesforce/label/c.QuarantineTitle';
import what from '@salesforce/label/c.QuarantineWhat';

export const labels = {
  accepted,
  attempts,
  duplicate,
  failed,
  open,
  outcome,
  reason,
  received,
  select,
  selectAll,
  statusDiscarded,
  statusReplayed,
  statusWaiting,
  still,
  title,
  what,
};
