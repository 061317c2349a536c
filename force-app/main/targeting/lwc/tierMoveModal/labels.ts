import cancel from '@salesforce/label/c.Cancel';
import chooseTier from '@salesforce/label/c.MoveChooseTier';
import drop from '@salesforce/label/c.DropFromList';
import effect from '@salesforce/label/c.MoveEffect';
import errorTitle from '@salesforce/label/c.MoveFailed';
import headingMany from '@salesforce/label/c.MoveHeadingMany';
import headingOne from '@salesforce/label/c.MoveHeadingOne';
import loading from '@salesforce/label/c.Loading';
import move from '@salesforce/label/c.MoveAction';
import reason from '@salesforce/label/c.MoveReason';
import reasonHelp from '@salesforce/label/c.MoveReasonHelp';
import reasonMissing from '@salesforce/label/c.MoveReasonMissing';
import tier from '@salesforce/label/c.MoveTier';
import tier1 from '@salesforce/label/c.ViewTier1';
import tier2 from '@salesforce/label/c.ViewTier2';
import tier3 from '@salesforce/label/c.ViewTier3';
import tierMissing from '@salesforce/label/c.MoveTierMissing';
import until from '@salesforce/label/c.MoveUntil';
import untilHelp from '@salesforce/label/c.MoveUntilHelp';
import untilMissing from '@salesforce/label/c.MoveUntilMissing';
import untilPast from '@salesforce/label/c.MoveUntilPast';

export const labels = {
  cancel,
  chooseTier,
  drop,
  effect,
  errorTitle,
  headingMany,
  headingOne,
  loading,
  move,
  reason,
  reasonHelp,
  reasonMissing,
  tier,
  tier1,
  tier2,
  tier3,
  tierMissing,
  until,
  untilHelp,
  untilMissing,
  untilPast,
};
