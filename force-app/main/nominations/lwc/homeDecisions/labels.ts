import age from '@salesforce/label/c.HomeAge';
import ageDay from '@salesforce/label/c.HomeAgeDay';
import ageToday from '@salesforce/label/c.HomeAgeToday';
import by from '@salesforce/label/c.HomeSubmittedBy';
import errorTitle from '@salesforce/label/c.HomeDecisionsError';
import loading from '@salesforce/label/c.Loading';
import more from '@salesforce/label/c.HomeDecisionsMore';
import none from '@salesforce/label/c.HomeDecisionsNone';
import review from '@salesforce/label/c.HomeReview';
import title from '@salesforce/label/c.HomeDecisions';
import titleCount from '@salesforce/label/c.HomeDecisionsCount';
import withOther from '@salesforce/label/c.HomeWithOther';
import withOthers from '@salesforce/label/c.HomeWithOthers';

export const labels = {
  age,
  ageDay,
  ageToday,
  by,
  errorTitle,
  loading,
  more,
  none,
  review,
  title,
  titleCount,
  withOther,
  withOthers,
};
