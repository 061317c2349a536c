import day from '@salesforce/label/c.ClockDay';
import dayLeft from '@salesforce/label/c.ClockDayLeft';
import days from '@salesforce/label/c.ClockDays';
import daysLeft from '@salesforce/label/c.ClockDaysLeft';
import errorTitle from '@salesforce/label/c.ClockCannotLoad';
import lastDay from '@salesforce/label/c.ClockLastDay';
import loading from '@salesforce/label/c.Loading';
import noWindow from '@salesforce/label/c.ClockNoWindow';
import noWindowHelp from '@salesforce/label/c.ClockNoWindowHelp';
import opensInDays from '@salesforce/label/c.ClockOpensInDays';
import opensTomorrow from '@salesforce/label/c.ClockOpensTomorrow';
import quarterEnds from '@salesforce/label/c.ClockQuarterEnds';
import quarterEndsIn from '@salesforce/label/c.ClockQuarterEndsIn';
import quarterEndsToday from '@salesforce/label/c.ClockQuarterEndsToday';
import quarterEndsTomorrow from '@salesforce/label/c.ClockQuarterEndsTomorrow';
import title from '@salesforce/label/c.ClockTitle';
import window from '@salesforce/label/c.ClockWindow';

export const labels = {
  day,
  dayLeft,
  days,
  daysLeft,
  errorTitle,
  lastDay,
  loading,
  noWindow,
  noWindowHelp,
  opensInDays,
  opensTomorrow,
  quarterEnds,
  quarterEndsIn,
  quarterEndsToday,
  quarterEndsTomorrow,
  title,
  window,
};
