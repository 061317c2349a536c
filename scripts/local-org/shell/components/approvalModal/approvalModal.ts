import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { request } from 'local-org/request';
import { refreshRecords } from 'local-org/shared-data';
import { messageOf, showToast } from 'local-org/toast';
import type { RecordPage } from '../../../server/ui/types.ts';

const done: Readonly<Record<string, string>> = {
  submit: 'was submitted for approval',
  approve: 'was approved',
  reject: 'was rejected',
  recall: 'was recalled',
};

/** Comments for a submission, a decision or a recall. */
export default class ApprovalModal extends LightningModal {
  @api record?: RecordPage;
  @api action = '';
  comments = '';
  fault = '';
  isSending = false;

  get sentence(): string {
    return `${this.record?.object.label ?? ''} “${this.record?.title ?? ''}” ${done[this.action]?.replace('was', 'will be') ?? ''}.`;
  }

  handleComments(event: CustomEvent<{ value: string }>): void {
    this.comments = event.detail.value;
  }
  handleCancel(): void {
    this.close();
  }

  async handleSend(): Promise<void> {
    this.isSending = true;
    this.fault = '';
    try {
      const { record } = this;
      await request(`/local-org/ui/approval/${record?.id}`, 'POST', {
        action: this.action,
        comments: this.comments,
        workitemId: record?.approval?.workitemId ?? null,
      });
      this.close(true);
      showToast(`“${record?.title}” ${done[this.action]}.`);
      // A decision may change more than its record, so the whole page asks again.
      await refreshRecords(null);
    } catch (error) {
      this.fault = messageOf(error);
    } finally {
      this.isSending = false;
    }
  }
}
