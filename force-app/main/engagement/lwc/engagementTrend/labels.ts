import against from '@salesforce/label/c.TrendAgainstUsual';
import current from '@salesforce/label/c.TrendCurrent';
import points from '@salesforce/label/c.TrendPoints';
import signals from '@salesforce/label/c.TrendSignals';
import summary from '@salesforce/label/c.TrendSummary';
import thisWeek from '@salesforce/label/c.TrendThisWeek';
import title from '@salesforce/label/c.TrendTitle';
import usual from '@salesforce/label/c.TrendUsual';
import week from '@salesforce/label/c.TrendWeek';
import weekSoFar from '@salesforce/label/c.TrendWeekSoFar';

export const labels = {
  against,
  current,
  points,
  signals,
  summary,
  thisWeek,
  title,
  usual,
  week,
  weekSoFar,
};
