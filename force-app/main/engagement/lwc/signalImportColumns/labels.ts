import asMapped from '@salesforce/label/c.SignalImportAsMapped';
import column from '@salesforce/label/c.ImportColumn';
import columns from '@salesforce/label/c.SignalImportColumns';
import columnsHelp from '@salesforce/label/c.SignalImportColumnsHelp';
import example from '@salesforce/label/c.SignalImportExample';
import noColumn from '@salesforce/label/c.SignalImportNoColumn';

export const labels = { asMapped, column, columns, columnsHelp, example, noColumn };
