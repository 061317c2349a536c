import { LightningElement, api } from 'lwc';
import { context } from 'local-org/context';
import ApprovalModal from 'shell/approvalModal';
import type { ApprovalState, RecordPage } from '../../../server/ui/types.ts';

/** Who decided what and when, and the decisions that are this user's now. */
export default class ApprovalHistory extends LightningElement {
  @api record?: RecordPage;
  timeZone = context.timeZone;

  get approval(): ApprovalState | null {
    return this.record?.approval ?? null;
  }

  async handleDecide(event: Event): Promise<void> {
    const button = event.target as HTMLElement & { value: string; label: string };
    await ApprovalModal.open({ size: 'small', label: button.label, record: this.record, action: button.value });
  }
}
