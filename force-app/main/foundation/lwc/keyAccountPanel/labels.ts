import closest from '@salesforce/label/c.ClosestToTier1';
import criteria from '@salesforce/label/c.EvidenceList';
import dropped from '@salesforce/label/c.DroppedFromList';
import engagement from '@salesforce/label/c.StandingEngagement';
import errorTitle from '@salesforce/label/c.KeyAccountPanelError';
import fit from '@salesforce/label/c.IcpFit';
import fitNotYours from '@salesforce/label/c.FitNotYours';
import hideCriteria from '@salesforce/label/c.HideCriteria';
import loading from '@salesforce/label/c.Loading';
import mark from '@salesforce/label/c.MarkAsTarget';
import marked from '@salesforce/label/c.MarkedAsTarget';
import markedToast from '@salesforce/label/c.TargetMarked';
import noModel from '@salesforce/label/c.NoActiveIcpModel';
import notMeasured from '@salesforce/label/c.NotMeasuredYet';
import notMarked from '@salesforce/label/c.TargetNotMarked';
import notTarget from '@salesforce/label/c.NotATargetAccount';
import notTargetHelp from '@salesforce/label/c.NotATargetAccountHelp';
import nomination from '@salesforce/label/c.Nomination';
import showCriteria from '@salesforce/label/c.ShowCriteria';
import since from '@salesforce/label/c.Since';
import tierNotYours from '@salesforce/label/c.TierNotYours';
import tier1NotNominated from '@salesforce/label/c.Tier1FitNotNominated';
import tier from '@salesforce/label/c.AssignedTier';
import unmark from '@salesforce/label/c.RemoveTargetMark';
import unmarkedToast from '@salesforce/label/c.TargetMarkRemoved';
import title from '@salesforce/label/c.KeyAccount';

export const labels = {
  closest,
  criteria,
  dropped,
  engagement,
  errorTitle,
  fit,
  fitNotYours,
  hideCriteria,
  loading,
  mark,
  marked,
  markedToast,
  nomination,
  noModel,
  notMarked,
  notMeasured,
  notTarget,
  notTargetHelp,
  showCriteria,
  since,
  tier,
  tierNotYours,
  tier1NotNominated,
  title,
  unmark,
  unmarkedToast,
};
