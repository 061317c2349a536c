import cannotDraw from '@salesforce/label/c.PictureCannotDraw';
import hideTable from '@salesforce/label/c.PictureHideTable';
import showTable from '@salesforce/label/c.PictureShowTable';

export const labels = { cannotDraw, hideTable, showTable };
