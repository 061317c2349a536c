import changed from '@salesforce/label/c.ImportStateChanged';
import changes from '@salesforce/label/c.ImportStateChanges';
import done from '@salesforce/label/c.ImportFilterDone';
import heldBack from '@salesforce/label/c.ImportStateHeldBack';
import imported from '@salesforce/label/c.ImportStateImported';
import isNew from '@salesforce/label/c.ImportStateNew';
import nothing from '@salesforce/label/c.ImportFilterNothing';
import problem from '@salesforce/label/c.ImportStateProblem';
import problems from '@salesforce/label/c.ImportFilterProblem';
import ready from '@salesforce/label/c.ImportFilterReady';
import submitted from '@salesforce/label/c.ImportStateSubmitted';
import unchanged from '@salesforce/label/c.ImportStateUnchanged';

export const labels = {
  changed,
  changes,
  done,
  heldBack,
  imported,
  isNew,
  nothing,
  problem,
  problems,
  ready,
  submitted,
  unchanged,
};
