import applying from '@salesforce/label/c.RefreshApplying';
import applyingCount from '@salesforce/label/c.RefreshApplyingCount';
import building from '@salesforce/label/c.RefreshBuilding';
import buildingCount from '@salesforce/label/c.RefreshBuildingCount';
import cancel from '@salesforce/label/c.RefreshCancel';
import cancelQuestion from '@salesforce/label/c.RefreshCancelQuestion';
import cancelled from '@salesforce/label/c.RefreshCancelled';
import cancelledText from '@salesforce/label/c.RefreshCancelledText';
import choiceOf from '@salesforce/label/c.RefreshChoiceOf';
import choose from '@salesforce/label/c.RefreshChoose';
import errorTitle from '@salesforce/label/c.RefreshError';
import loading from '@salesforce/label/c.Loading';
import start from '@salesforce/label/c.RefreshStart';
import started from '@salesforce/label/c.RefreshStarted';
import title from '@salesforce/label/c.RefreshTitle';

export const labels = {
  applying,
  applyingCount,
  building,
  buildingCount,
  cancel,
  cancelQuestion,
  cancelled,
  cancelledText,
  choiceOf,
  choose,
  errorTitle,
  loading,
  start,
  started,
  title,
};
