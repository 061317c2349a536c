import { LightningElement, api } from 'lwc';
import type { RecordPage, RelatedListInfo } from '../../../server/ui/types.ts';

/** All related lists of the record's layout. */
export default class RelatedLists extends LightningElement {
  @api record?: RecordPage;

  get lists(): readonly RelatedListInfo[] {
    return (this.record?.relatedLists ?? []).filter((list) => list.isOnLayout);
  }
  get showsApproval(): boolean {
    return (this.record?.approval?.steps.length ?? 0) > 0;
  }
}
