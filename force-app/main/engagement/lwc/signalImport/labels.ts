import anotherFile from '@salesforce/label/c.SignalImportAnotherFile';
import checking from '@salesforce/label/c.ImportChecking';
import chooseFile from '@salesforce/label/c.SignalImportChooseFile';
import chooseHelp from '@salesforce/label/c.SignalImportChooseHelp';
import chooseSource from '@salesforce/label/c.SignalImportChooseSource';
import countDuplicate from '@salesforce/label/c.SignalImportCountDuplicate';
import countFailed from '@salesforce/label/c.SignalImportCountFailed';
import countNew from '@salesforce/label/c.SignalImportCountNew';
import countRefused from '@salesforce/label/c.SignalImportCountRefused';
import done from '@salesforce/label/c.SignalImportDone';
import downloadRefused from '@salesforce/label/c.SignalImportDownloadRefused';
import fileAndSource from '@salesforce/label/c.SignalImportFileAndSource';
import goOn from '@salesforce/label/c.SignalImportGoOn';
import heading from '@salesforce/label/c.SignalImportHeading';
import importError from '@salesforce/label/c.SignalImportError';
import importLines from '@salesforce/label/c.SignalImportLines';
import importing from '@salesforce/label/c.ImportImporting';
import keepRefused from '@salesforce/label/c.SignalImportKeepRefused';
import keepRefusedHelp from '@salesforce/label/c.SignalImportKeepRefusedHelp';
import line from '@salesforce/label/c.ImportLine';
import manyFiles from '@salesforce/label/c.ImportSheetManyFiles';
import missing from '@salesforce/label/c.SignalImportMissing';
import notText from '@salesforce/label/c.ImportSheetNotText';
import nothing from '@salesforce/label/c.ImportNothing';
import nothingToDo from '@salesforce/label/c.ImportNothingToDo';
import problem from '@salesforce/label/c.ImportProblem';
import reason from '@salesforce/label/c.SignalImportReason';
import source from '@salesforce/label/c.SignalImportSource';
import sourceFirst from '@salesforce/label/c.SignalImportSourceFirst';

export const labels = {
  anotherFile,
  checking,
  chooseFile,
  chooseHelp,
  chooseSource,
  countDuplicate,
  countFailed,
  countNew,
  countRefused,
  done,
  downloadRefused,
  fileAndSource,
  goOn,
  heading,
  importError,
  importLines,
  importing,
  keepRefused,
  keepRefusedHelp,
  line,
  manyFiles,
  missing,
  notText,
  nothing,
  nothingToDo,
  problem,
  reason,
  source,
  sourceFirst,
};

/** @returns the label with its places filled, in one go: what is filled in is never looked at again */
export function filled(label: string, ...values: readonly (string | number)[]): string {
  return label.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
