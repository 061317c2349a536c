import attainment from '@salesforce/label/c.HeatingAttainment';
import by from '@salesforce/label/c.HeatingBy';
import changeDown from '@salesforce/label/c.HeatingChangeDown';
import changeNew from '@salesforce/label/c.HeatingChangeNew';
import changeNone from '@salesforce/label/c.HeatingChangeNone';
import changeTimes from '@salesforce/label/c.HeatingChangeTimes';
import changeUp from '@salesforce/label/c.HeatingChangeUp';
import due from '@salesforce/label/c.HeatingDue';
import dueBy from '@salesforce/label/c.HeatingDueBy';
import empty from '@salesforce/label/c.HeatingEmpty';
import emptyHelp from '@salesforce/label/c.HeatingEmptyHelp';
import errorTitle from '@salesforce/label/c.HeatingError';
import evidence from '@salesforce/label/c.HeatingEvidence';
import evidenceOf from '@salesforce/label/c.HeatingEvidenceOf';
import last from '@salesforce/label/c.HeatingLast';
import loading from '@salesforce/label/c.Loading';
import log from '@salesforce/label/c.MomentLog';
import logged from '@salesforce/label/c.MomentLogged';
import logOf from '@salesforce/label/c.HeatingLogOf';
import mqa from '@salesforce/label/c.HeatingMqa';
import noAccess from '@salesforce/label/c.HeatingNoAccess';
import nobody from '@salesforce/label/c.MomentNobody';
import openTask from '@salesforce/label/c.MomentOpenTask';
import overdue from '@salesforce/label/c.HeatingOverdue';
import overdueSince from '@salesforce/label/c.HeatingOverdueSince';
import own from '@salesforce/label/c.HeatingOwn';
import people from '@salesforce/label/c.HeatingPeople';
import personOne from '@salesforce/label/c.HeatingPersonOne';
import program from '@salesforce/label/c.HeatingProgram';
import rise from '@salesforce/label/c.HeatingRise';
import score from '@salesforce/label/c.HeatingScore';
import showAll from '@salesforce/label/c.HeatingShowAll';
import spike from '@salesforce/label/c.HeatingSpike';
import team from '@salesforce/label/c.HeatingTeam';
import title from '@salesforce/label/c.HeatingTitle';

export const labels = {
  attainment,
  by,
  changeDown,
  changeNew,
  changeNone,
  changeTimes,
  changeUp,
  due,
  dueBy,
  empty,
  emptyHelp,
  errorTitle,
  evidence,
  evidenceOf,
  last,
  loading,
  log,
  logged,
  logOf,
  mqa,
  noAccess,
  nobody,
  openTask,
  overdue,
  overdueSince,
  people,
  personOne,
  rise,
  scopes: { own, team, program } as Readonly<Record<string, string>>,
  score,
  showAll,
  spike,
  title,
};
