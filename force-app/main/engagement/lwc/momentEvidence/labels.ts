import archived from '@salesforce/label/c.MomentArchived';
import attainment from '@salesforce/label/c.MomentAttainment';
import errorTitle from '@salesforce/label/c.MomentError';
import evidence from '@salesforce/label/c.MomentEvidence';
import evidenceEmpty from '@salesforce/label/c.MomentEvidenceEmpty';
import evidenceHelp from '@salesforce/label/c.MomentEvidenceHelp';
import evidenceHidden from '@salesforce/label/c.MomentEvidenceHidden';
import followedUpBy from '@salesforce/label/c.MomentFollowedUpBy';
import followUp from '@salesforce/label/c.MomentFollowUp';
import headingMqa from '@salesforce/label/c.MomentHeadingMqa';
import headingSurge from '@salesforce/label/c.MomentHeadingSurge';
import inTime from '@salesforce/label/c.MomentInTime';
import late from '@salesforce/label/c.MomentLate';
import loading from '@salesforce/label/c.Loading';
import log from '@salesforce/label/c.MomentLog';
import logged from '@salesforce/label/c.MomentLogged';
import nobody from '@salesforce/label/c.MomentNobody';
import open from '@salesforce/label/c.MomentOpen';
import openAccount from '@salesforce/label/c.MomentOpenAccount';
import openTask from '@salesforce/label/c.MomentOpenTask';
import overdue from '@salesforce/label/c.MomentOverdue';
import people from '@salesforce/label/c.MomentPeople';
import peopleHelp from '@salesforce/label/c.MomentPeopleHelp';
import points from '@salesforce/label/c.MomentPoints';
import score from '@salesforce/label/c.MomentScore';
import scoreNow from '@salesforce/label/c.MomentScoreNow';
import source from '@salesforce/label/c.MomentSource';
import suggested from '@salesforce/label/c.MomentSuggested';
import toldNobody from '@salesforce/label/c.MomentToldNobody';
import toldTo from '@salesforce/label/c.MomentToldTo';
import usual from '@salesforce/label/c.MomentUsual';
import week from '@salesforce/label/c.MomentWeek';
import what from '@salesforce/label/c.MomentWhat';
import when from '@salesforce/label/c.MomentWhen';
import who from '@salesforce/label/c.MomentWho';

export const labels = {
  archived,
  attainment,
  errorTitle,
  evidence,
  evidenceEmpty,
  evidenceHelp,
  evidenceHidden,
  followedUpBy,
  followUp,
  headingMqa,
  headingSurge,
  inTime,
  late,
  loading,
  log,
  logged,
  nobody,
  open,
  openAccount,
  openTask,
  overdue,
  people,
  peopleHelp,
  points,
  score,
  scoreNow,
  source,
  suggested,
  toldNobody,
  toldTo,
  usual,
  week,
  what,
  when,
  who,
};
