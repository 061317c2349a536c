import account from '@salesforce/label/c.RefreshAccount';
import applied from '@salesforce/label/c.RefreshApplied';
import decision from '@salesforce/label/c.RefreshDecisionColumn';
import drop from '@salesforce/label/c.RefreshDrop';
import dropOf from '@salesforce/label/c.RefreshDropOf';
import evidenceOf from '@salesforce/label/c.RefreshEvidenceOf';
import fit from '@salesforce/label/c.RefreshFit';
import flag from '@salesforce/label/c.RefreshFlagColumn';
import keep from '@salesforce/label/c.RefreshKeep';
import keepOf from '@salesforce/label/c.RefreshKeepOf';
import move from '@salesforce/label/c.RefreshMove';
import moveOf from '@salesforce/label/c.RefreshMoveOf';
import moveTo from '@salesforce/label/c.RefreshMoveTo';
import notApplied from '@salesforce/label/c.RefreshNotApplied';
import outcome from '@salesforce/label/c.RefreshOutcomeColumn';
import selectAll from '@salesforce/label/c.RefreshSelectAll';
import selectOf from '@salesforce/label/c.RefreshSelectOf';
import selection from '@salesforce/label/c.RefreshSelectColumn';
import tier from '@salesforce/label/c.RefreshTier';
import title from '@salesforce/label/c.RefreshAccounts';
import undo from '@salesforce/label/c.RefreshUndo';
import undoOf from '@salesforce/label/c.RefreshUndoOf';

export const labels = {
  account,
  applied,
  decision,
  drop,
  dropOf,
  evidenceOf,
  fit,
  flag,
  keep,
  keepOf,
  move,
  moveOf,
  moveTo,
  notApplied,
  outcome,
  selectAll,
  selectOf,
  selection,
  tier,
  title,
  undo,
  undoOf,
};
