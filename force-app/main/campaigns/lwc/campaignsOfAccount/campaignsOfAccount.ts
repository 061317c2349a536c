import { LightningElement, api } from 'lwc';
import getCampaigns from '@salesforce/apex/AccountCampaignsController.getCampaigns';
import CampaignSignalsModal from 'c/campaignSignalsModal';
import { filled, numberText, spanText } from 'c/campaignWords';
import type { AccountCampaign } from 'apex/types';
import { labels } from './labels';

interface ShownCampaign {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly what: string;
  readonly days: string;
  readonly isPaused: boolean;
  readonly hasSignals: boolean;
  readonly signals: string;
}

/** The ABM campaigns that an account takes part in, running ones first. */
export default class CampaignsOfAccount extends LightningElement {
  readonly labels = labels;
  error: unknown;
  private campaigns: readonly AccountCampaign[] | null = null;
  private accountId?: string;

  /** Id of the account. */
  @api get recordId(): string | undefined {
    return this.accountId;
  }

  set recordId(value: string | undefined) {
    this.accountId = value;
    void this.load();
  }

  get isLoading(): boolean {
    return this.campaigns === null && this.error === undefined;
  }

  get isEmpty(): boolean {
    return this.campaigns?.length === 0;
  }

  get shown(): ShownCampaign[] {
    const today = new Date().toISOString().slice(0, 10);
    return (this.campaigns ?? []).map((campaign) => ({
      id: campaign.id ?? '',
      name: campaign.name ?? '',
      status: campaign.status ?? '',
      what: [campaign.motion, campaign.tactic].filter(Boolean).join(', '),
      days: spanText(campaign.startsOn, campaign.endsOn, today),
      isPaused: campaign.isPaused === true,
      hasSignals: (campaign.signals ?? 0) > 0,
      signals: campaign.signals === 1 ? labels.signalsOne : filled(labels.signals, numberText(campaign.signals)),
    }));
  }

  async load(): Promise<void> {
    const { accountId } = this;
    this.error = undefined;
    this.campaigns = null;
    if (accountId === undefined) {
      return;
    }
    try {
      const campaigns = (await getCampaigns({ accountId })) ?? [];
      if (accountId === this.accountId) {
        this.campaigns = campaigns;
      }
    } catch (error) {
      this.error = error;
    }
  }

  openSignals(event: Event): void {
    const campaignId = (event.currentTarget as HTMLElement).dataset.id;
    const campaign = this.campaigns?.find(({ id }) => id === campaignId);
    void CampaignSignalsModal.open({
      size: 'medium',
      campaignId,
      campaignName: campaign?.name,
      accountId: this.accountId,
    });
  }
}
