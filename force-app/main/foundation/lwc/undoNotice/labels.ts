import dismiss from '@salesforce/label/c.DismissNotice';
import undo from '@salesforce/label/c.Undo';
import undoFailed from '@salesforce/label/c.UndoFailed';

export const labels = { dismiss, undo, undoFailed };
