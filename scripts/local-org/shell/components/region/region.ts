import { LightningElement, api } from 'lwc';
import type { PageRegion, RecordPage } from '../../../server/ui/types.ts';

/** The components of one region, one below the other. */
export default class Region extends LightningElement {
  @api region?: PageRegion;
  @api record?: RecordPage;
}
