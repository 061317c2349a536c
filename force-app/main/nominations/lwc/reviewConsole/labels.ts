import approve from '@salesforce/label/c.Approve';
import clearFilters from '@salesforce/label/c.ReviewClearFilters';
import closed from '@salesforce/label/c.ReviewWindowClosed';
import closes from '@salesforce/label/c.ReviewWindowCloses';
import compare from '@salesforce/label/c.ReviewCompare';
import decided from '@salesforce/label/c.DecisionSaved';
import decideTab from '@salesforce/label/c.ReviewDecideTab';
import empty from '@salesforce/label/c.NoNominationsInWindow';
import emptyHelp from '@salesforce/label/c.NoNominationsInWindowHelp';
import ends from '@salesforce/label/c.ReviewMoveEnds';
import errorTitle from '@salesforce/label/c.ReviewConsoleError';
import fairnessTab from '@salesforce/label/c.ReviewFairnessTab';
import loading from '@salesforce/label/c.Loading';
import moveDown from '@salesforce/label/c.MoveDown';
import moved from '@salesforce/label/c.ReviewMoved';
import moveTo from '@salesforce/label/c.ReviewMoveTo';
import moveUp from '@salesforce/label/c.MoveUp';
import noMatch from '@salesforce/label/c.ReviewNoMatch';
import noSelection from '@salesforce/label/c.ChooseNomination';
import partlyDecided from '@salesforce/label/c.SomeNotDecided';
import passes from '@salesforce/label/c.ReviewPasses';
import reject from '@salesforce/label/c.Reject';
import select from '@salesforce/label/c.SelectNomination';
import shown from '@salesforce/label/c.ReviewShown';
import sortHint from '@salesforce/label/c.ReviewSortHint';
import title from '@salesforce/label/c.ReviewNominations';
import undo from '@salesforce/label/c.ReviewUndo';
import undone from '@salesforce/label/c.ReviewUndone';
import undoReason from '@salesforce/label/c.ReviewUndoReason';
import window from '@salesforce/label/c.NominationWindow';

export const labels = {
  approve,
  clearFilters,
  closed,
  closes,
  compare,
  decided,
  decideTab,
  empty,
  emptyHelp,
  ends,
  errorTitle,
  fairnessTab,
  loading,
  moveDown,
  moved,
  moveTo,
  moveUp,
  noMatch,
  noSelection,
  partlyDecided,
  passes,
  reject,
  select,
  shown,
  sortHint,
  title,
  undo,
  undone,
  undoReason,
  window,
};
