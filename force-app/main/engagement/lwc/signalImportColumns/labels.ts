import asMapped from '@salesforce/label/c.SignalImportAsMapped';
import column from '@salesforce/label/c.ImportColumn';
import columns from '@salesforce/label/c.SignalImportColumns';
import columnsHelp from '@salesforce/label/c.SignalImportColumnsHelp';
import example from '@salesforce/label/c.SignalImportExample';
import fewer from '@salesforce/label/c.SignalImportFewerFields';
import filledBy from '@salesforce/label/c.SignalImportFilledBy';
import more from '@salesforce/label/c.SignalImportMoreFields';
import noColumn from '@salesforce/label/c.SignalImportNoColumn';

export const labels = { asMapped, column, columns, columnsHelp, example, fewer, filledBy, more, noColumn };
