import LightningDatatable from 'lightning/datatable';
import tierCell from './tierCell.html';

/** The datatable with one more type of column: `tier` shows its value as a badge, and says `none` where there is none. */
export default class TierTable extends LightningDatatable {
  static customTypes = { tier: { template: tierCell, standardCellLayout: true, typeAttributes: ['none'] } };
}
