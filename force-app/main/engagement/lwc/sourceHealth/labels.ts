import by from '@salesforce/label/c.HealthBy';
import dayVolume from '@salesforce/label/c.HealthDayVolume';
import duplicates from '@salesforce/label/c.HealthDuplicates';
import duplicatesHelp from '@salesforce/label/c.HealthDuplicatesHelp';
import empty from '@salesforce/label/c.HealthEmpty';
import emptyHelp from '@salesforce/label/c.HealthEmptyHelp';
import errorTitle from '@salesforce/label/c.HealthError';
import expected from '@salesforce/label/c.HealthExpected';
import expectedDays from '@salesforce/label/c.HealthExpectedDays';
import expectedNothing from '@salesforce/label/c.HealthExpectedNothing';
import fresh from '@salesforce/label/c.HealthFresh';
import freshness from '@salesforce/label/c.HealthFreshness';
import help from '@salesforce/label/c.HealthHelp';
import hide from '@salesforce/label/c.HealthHide';
import last from '@salesforce/label/c.HealthLast';
import late from '@salesforce/label/c.HealthLate';
import loading from '@salesforce/label/c.Loading';
import moreWaiting from '@salesforce/label/c.HealthMoreWaiting';
import never from '@salesforce/label/c.HealthNever';
import nobody from '@salesforce/label/c.HealthNobody';
import notSetUp from '@salesforce/label/c.HealthNotSetUp';
import off from '@salesforce/label/c.HealthOff';
import partial from '@salesforce/label/c.HealthPartial';
import readAt from '@salesforce/label/c.HealthReadAt';
import refresh from '@salesforce/label/c.HealthRefresh';
import show from '@salesforce/label/c.HealthShow';
import silent from '@salesforce/label/c.HealthSilent';
import source from '@salesforce/label/c.HealthSource';
import summary from '@salesforce/label/c.HealthSummary';
import summaryWaiting from '@salesforce/label/c.HealthSummaryWaiting';
import title from '@salesforce/label/c.HealthTitle';
import waiting from '@salesforce/label/c.HealthWaiting';
import waitingOpen from '@salesforce/label/c.HealthWaitingOpen';
import weekVolume from '@salesforce/label/c.HealthWeekVolume';

export const labels = {
  by,
  dayVolume,
  duplicates,
  duplicatesHelp,
  empty,
  emptyHelp,
  errorTitle,
  expected,
  expectedDays,
  expectedNothing,
  fresh,
  freshness,
  help,
  hide,
  last,
  late,
  loading,
  moreWaiting,
  never,
  nobody,
  notSetUp,
  off,
  partial,
  readAt,
  refresh,
  show,
  silent,
  source,
  summary,
  summaryWaiting,
  title,
  waiting,
  waitingOpen,
  weekVolume,
};
