import by from '@salesforce/label/c.HistoryBy';
import current from '@salesforce/label/c.HistoryCurrent';
import empty from '@salesforce/label/c.HistoryEmpty';
import emptyHelp from '@salesforce/label/c.HistoryEmptyHelp';
import errorTitle from '@salesforce/label/c.HistoryError';
import loading from '@salesforce/label/c.Loading';
import noTier from '@salesforce/label/c.NoTier';
import period from '@salesforce/label/c.HistoryPeriod';
import plannedEnd from '@salesforce/label/c.HistoryPlannedEnd';
import since from '@salesforce/label/c.HistorySince';
import sourceNomination from '@salesforce/label/c.SourceNomination';
import sourceOverride from '@salesforce/label/c.SourceOverride';
import title from '@salesforce/label/c.TierHistoryTitle';
import until from '@salesforce/label/c.HistoryUntil';

export const labels = {
  by,
  current,
  empty,
  emptyHelp,
  errorTitle,
  loading,
  noTier,
  period,
  plannedEnd,
  since,
  sourceNomination,
  sourceOverride,
  title,
  until,
};
