import excel from '@salesforce/label/c.ImportSheetExcel';
import notText from '@salesforce/label/c.ImportSheetNotText';
import quote from '@salesforce/label/c.ImportSheetQuote';
import sheetEmpty from '@salesforce/label/c.ImportSheetEmpty';
import tooBig from '@salesforce/label/c.ImportSheetTooBig';
import tooLong from '@salesforce/label/c.ImportSheetTooLong';

export const labels = { excel, notText, quote, sheetEmpty, tooBig, tooLong };

/** @returns the label with its places filled, in one go: what is filled in is never looked at again */
export function filled(label: string, ...values: readonly (string | number)[]): string {
  return label.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
