import dismiss from '@salesforce/label/c.DismissNotice';
import refused from '@salesforce/label/c.MoveRefused';
import undo from '@salesforce/label/c.Undo';
import undoFailed from '@salesforce/label/c.UndoFailed';

export const labels = {
  dismiss,
  refused,
  undo,
  undoFailed,
};
