import drop from '@salesforce/label/c.RefreshDrop';
import keep from '@salesforce/label/c.RefreshKeep';
import keepOneProposed from '@salesforce/label/c.RefreshKeepOneProposed';
import keepProposed from '@salesforce/label/c.RefreshKeepProposed';
import move from '@salesforce/label/c.RefreshMove';
import selectAllOf from '@salesforce/label/c.RefreshSelectAllOf';
import selectHelp from '@salesforce/label/c.RefreshSelectHelp';
import selected from '@salesforce/label/c.RefreshSelected';
import undo from '@salesforce/label/c.RefreshUndo';
import undoLast from '@salesforce/label/c.RefreshUndoLast';

export const labels = {
  drop,
  keep,
  keepOneProposed,
  keepProposed,
  move,
  selectAllOf,
  selectHelp,
  selected,
  undo,
  undoLast,
};
