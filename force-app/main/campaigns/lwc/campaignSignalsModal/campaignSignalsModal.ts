import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import getSignals from '@salesforce/apex/CampaignController.getSignals';
import { filled } from 'c/campaignWords';
import type { CampaignSignalRow } from 'apex/types';
import { labels } from './labels';

const most = 200;

/** The signals behind a number: what an account did that counts for a campaign, the latest first. */
export default class CampaignSignalsModal extends LightningModal {
  @api campaignId!: string;
  @api campaignName = '';
  @api accountId!: string;
  /** Left out where the page says it already. */
  @api accountName = '';
  readonly labels = labels;
  error: unknown;
  private signals: readonly CampaignSignalRow[] | null = null;

  connectedCallback(): void {
    void this.load();
  }

  get heading(): string {
    return this.accountName
      ? filled(labels.heading, this.accountName, this.campaignName)
      : filled(labels.headingShort, this.campaignName);
  }

  get isLoading(): boolean {
    return this.signals === null && this.error === undefined;
  }

  get isEmpty(): boolean {
    return this.signals?.length === 0;
  }

  get hasSignals(): boolean {
    return (this.signals?.length ?? 0) > 0;
  }

  get note(): string {
    return (this.signals?.length ?? 0) >= most ? filled(labels.latest, most) : '';
  }

  get rows(): { id: string; name: string; what: string; detail: string; when: string; who: string; whoId: string }[] {
    return (this.signals ?? []).map((signal) => ({
      id: signal.id ?? '',
      name: signal.name ?? '',
      what: [signal.type, signal.source].filter(Boolean).join(', '),
      detail: signal.detail ?? '',
      when: signal.occurredAt ?? '',
      who: signal.person ?? '',
      whoId: signal.person ? (signal.contactId ?? '') : '',
    }));
  }

  async load(): Promise<void> {
    this.error = undefined;
    try {
      this.signals = (await getSignals({ campaignId: this.campaignId, accountId: this.accountId })) ?? [];
    } catch (error) {
      this.error = error;
    }
  }

  done(): void {
    this.close();
  }
}
