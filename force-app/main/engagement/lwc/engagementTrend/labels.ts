import against from '@salesforce/label/c.TrendAgainstUsual';
import cannotDraw from '@salesforce/label/c.TrendCannotDraw';
import current from '@salesforce/label/c.TrendCurrent';
import hideTable from '@salesforce/label/c.TrendHideTable';
import points from '@salesforce/label/c.TrendPoints';
import showTable from '@salesforce/label/c.TrendShowTable';
import signals from '@salesforce/label/c.TrendSignals';
import summary from '@salesforce/label/c.TrendSummary';
import thisWeek from '@salesforce/label/c.TrendThisWeek';
import title from '@salesforce/label/c.TrendTitle';
import usual from '@salesforce/label/c.TrendUsual';
import week from '@salesforce/label/c.TrendWeek';
import weekSoFar from '@salesforce/label/c.TrendWeekSoFar';

export const labels = {
  against,
  cannotDraw,
  current,
  hideTable,
  points,
  showTable,
  signals,
  summary,
  thisWeek,
  title,
  usual,
  week,
  weekSoFar,
};
