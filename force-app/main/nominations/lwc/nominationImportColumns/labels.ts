import column from '@salesforce/label/c.ImportColumn';
import columnsFound from '@salesforce/label/c.ImportColumnsFound';
import noColumn from '@salesforce/label/c.ImportNoColumn';

export const labels = { column, columnsFound, noColumn };
