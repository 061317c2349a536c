import allTeams from '@salesforce/label/c.FairnessSeesAll';
import approved from '@salesforce/label/c.FairnessApproved';
import byRegion from '@salesforce/label/c.FairnessByRegion';
import byRep from '@salesforce/label/c.FairnessByRep';
import byTeam from '@salesforce/label/c.FairnessByTeam';
import close from '@salesforce/label/c.Close';
import empty from '@salesforce/label/c.FairnessEmpty';
import errorTitle from '@salesforce/label/c.FairnessError';
import few from '@salesforce/label/c.FairnessFew';
import fewHelp from '@salesforce/label/c.FairnessFewHelp';
import group from '@salesforce/label/c.FairnessGroup';
import loading from '@salesforce/label/c.Loading';
import myTeam from '@salesforce/label/c.FairnessSeesTeam';
import openNumber from '@salesforce/label/c.FairnessOpen';
import picture from '@salesforce/label/c.FairnessPicture';
import rate from '@salesforce/label/c.FairnessRate';
import rateHelp from '@salesforce/label/c.FairnessRateHelp';
import rejected from '@salesforce/label/c.FairnessRejected';
import submitted from '@salesforce/label/c.FairnessSubmitted';
import title from '@salesforce/label/c.FairnessTitle';
import undecided from '@salesforce/label/c.FairnessUndecided';
import waitlisted from '@salesforce/label/c.FairnessWaitlisted';
import windowOne from '@salesforce/label/c.FairnessOneWindow';
import windowsFour from '@salesforce/label/c.FairnessFourWindows';
import windowsLabel from '@salesforce/label/c.FairnessWindows';

export const labels = {
  allTeams,
  approved,
  byRegion,
  byRep,
  byTeam,
  close,
  empty,
  errorTitle,
  few,
  fewHelp,
  group,
  loading,
  myTeam,
  openNumber,
  picture,
  rate,
  rateHelp,
  rejected,
  submitted,
  title,
  undecided,
  waitlisted,
  windowOne,
  windowsFour,
  windowsLabel,
};
