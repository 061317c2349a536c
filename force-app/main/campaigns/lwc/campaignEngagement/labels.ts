import accountsHeading from '@salesforce/label/c.CampaignAccountsHeading';
import add from '@salesforce/label/c.CampaignAdd';
import addedMany from '@salesforce/label/c.CampaignAddedMany';
import addedOne from '@salesforce/label/c.CampaignAddedOne';
import after from '@salesforce/label/c.CampaignAfter';
import averages from '@salesforce/label/c.CampaignAverages';
import averagesShown from '@salesforce/label/c.CampaignAveragesShown';
import before from '@salesforce/label/c.CampaignBefore';
import capped from '@salesforce/label/c.CampaignCapped';
import during from '@salesforce/label/c.CampaignDuring';
import elsewhere from '@salesforce/label/c.CampaignElsewhere';
import elsewhereOne from '@salesforce/label/c.CampaignElsewhereOne';
import empty from '@salesforce/label/c.CampaignEmpty';
import emptyHelp from '@salesforce/label/c.CampaignEmptyHelp';
import emptyRead from '@salesforce/label/c.CampaignEmptyRead';
import ended from '@salesforce/label/c.CampaignEnded';
import errorTitle from '@salesforce/label/c.CampaignError';
import hiddenMany from '@salesforce/label/c.CampaignHiddenMany';
import hiddenOne from '@salesforce/label/c.CampaignHiddenOne';
import loading from '@salesforce/label/c.Loading';
import loadingMore from '@salesforce/label/c.CampaignLoadingMore';
import locked from '@salesforce/label/c.CampaignLocked';
import notBegun from '@salesforce/label/c.CampaignNotBegun';
import notBegunText from '@salesforce/label/c.CampaignNotBegunText';
import notEnded from '@salesforce/label/c.CampaignNotEnded';
import notYet from '@salesforce/label/c.CampaignNotYet';
import people from '@salesforce/label/c.CampaignPeople';
import remove from '@salesforce/label/c.CampaignRemove';
import removeCount from '@salesforce/label/c.CampaignRemoveCount';
import removedMany from '@salesforce/label/c.CampaignRemovedMany';
import removedOne from '@salesforce/label/c.CampaignRemovedOne';
import removeError from '@salesforce/label/c.CampaignRemoveError';
import removeQuestionMany from '@salesforce/label/c.CampaignRemoveQuestionMany';
import removeQuestionOne from '@salesforce/label/c.CampaignRemoveQuestionOne';
import removeText from '@salesforce/label/c.CampaignRemoveText';
import running from '@salesforce/label/c.CampaignRunning';
import signals from '@salesforce/label/c.CampaignSignals';
import title from '@salesforce/label/c.CampaignEngagementTitle';
import undated from '@salesforce/label/c.CampaignUndated';

export const labels = {
  accountsHeading,
  add,
  addedMany,
  addedOne,
  after,
  averages,
  averagesShown,
  before,
  capped,
  during,
  elsewhere,
  elsewhereOne,
  empty,
  emptyHelp,
  emptyRead,
  ended,
  errorTitle,
  hiddenMany,
  hiddenOne,
  loading,
  loadingMore,
  locked,
  notBegun,
  notBegunText,
  notEnded,
  notYet,
  people,
  remove,
  removeCount,
  removedMany,
  removedOne,
  removeError,
  removeQuestionMany,
  removeQuestionOne,
  removeText,
  running,
  signals,
  title,
  undated,
};
