import account from '@salesforce/label/c.Account';
import all from '@salesforce/label/c.ImportFilterAll';
import changed from '@salesforce/label/c.ImportStateChanged';
import changes from '@salesforce/label/c.ImportStateChanges';
import done from '@salesforce/label/c.ImportFilterDone';
import heldBack from '@salesforce/label/c.ImportStateHeldBack';
import imported from '@salesforce/label/c.ImportStateImported';
import isNew from '@salesforce/label/c.ImportStateNew';
import line from '@salesforce/label/c.ImportLine';
import nothing from '@salesforce/label/c.ImportFilterNothing';
import openNomination from '@salesforce/label/c.OpenNomination';
import preview from '@salesforce/label/c.ImportPreview';
import problem from '@salesforce/label/c.ImportStateProblem';
import problems from '@salesforce/label/c.ImportFilterProblem';
import range from '@salesforce/label/c.ImportRange';
import read from '@salesforce/label/c.ImportRead';
import ready from '@salesforce/label/c.ImportFilterReady';
import showMore from '@salesforce/label/c.ImportShowMore';
import submitted from '@salesforce/label/c.ImportStateSubmitted';
import unchanged from '@salesforce/label/c.ImportStateUnchanged';
import verdict from '@salesforce/label/c.ImportVerdict';
import what from '@salesforce/label/c.ImportWhat';

export const labels = {
  account,
  all,
  changed,
  changes,
  done,
  heldBack,
  imported,
  isNew,
  line,
  nothing,
  openNomination,
  preview,
  problem,
  problems,
  range,
  read,
  ready,
  showMore,
  submitted,
  unchanged,
  verdict,
  what,
};
