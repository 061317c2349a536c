import clearSelection from '@salesforce/label/c.TimelineClearSelection';
import countMany from '@salesforce/label/c.TimelineCountMany';
import countOne from '@salesforce/label/c.TimelineCountOne';
import empty from '@salesforce/label/c.TimelineEmpty';
import emptyHelp from '@salesforce/label/c.TimelineEmptyHelp';
import errorTitle from '@salesforce/label/c.TimelineError';
import loading from '@salesforce/label/c.Loading';
import more from '@salesforce/label/c.TimelineMore';
import moreThan from '@salesforce/label/c.TimelineMoreThan';
import moveMany from '@salesforce/label/c.TimelineMoveMany';
import moveOne from '@salesforce/label/c.TimelineMoveOne';
import none from '@salesforce/label/c.TimelineNone';
import noneHelp from '@salesforce/label/c.TimelineNoneHelp';
import title from '@salesforce/label/c.TimelineTitle';
import today from '@salesforce/label/c.TimelineToday';
import yesterday from '@salesforce/label/c.TimelineYesterday';

export const labels = {
  clearSelection,
  countMany,
  countOne,
  empty,
  emptyHelp,
  errorTitle,
  loading,
  more,
  moreThan,
  moveMany,
  moveOne,
  none,
  noneHelp,
  title,
  today,
  yesterday,
};
