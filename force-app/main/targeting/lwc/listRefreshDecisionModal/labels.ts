import cancel from '@salesforce/label/c.Cancel';
import drop from '@salesforce/label/c.RefreshDrop';
import dropHeadingMany from '@salesforce/label/c.RefreshDropHeadingMany';
import dropHeadingOne from '@salesforce/label/c.RefreshDropHeadingOne';
import dropText from '@salesforce/label/c.RefreshDropText';
import errorTitle from '@salesforce/label/c.RefreshDecideFailed';
import move from '@salesforce/label/c.RefreshMove';
import moveHeadingMany from '@salesforce/label/c.RefreshMoveHeadingMany';
import moveHeadingOne from '@salesforce/label/c.RefreshMoveHeadingOne';
import reason from '@salesforce/label/c.RefreshReason';
import reasonHelp from '@salesforce/label/c.RefreshReasonHelp';
import reasonMissing from '@salesforce/label/c.RefreshReasonMissing';
import tier from '@salesforce/label/c.RefreshToTier';
import tier1 from '@salesforce/label/c.ViewTier1';
import tier2 from '@salesforce/label/c.ViewTier2';
import tier3 from '@salesforce/label/c.ViewTier3';
import tierMissing from '@salesforce/label/c.RefreshToTierMissing';

export const labels = {
  cancel,
  drop,
  dropHeadingMany,
  dropHeadingOne,
  dropText,
  errorTitle,
  move,
  moveHeadingMany,
  moveHeadingOne,
  reason,
  reasonHelp,
  reasonMissing,
  tier,
  tier1,
  tier2,
  tier3,
  tierMissing,
};
