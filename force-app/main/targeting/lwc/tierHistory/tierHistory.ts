import { LightningElement, api } from 'lwc';
import getHistory from '@salesforce/apex/TierHistoryController.getHistory';
import { shownEntry, type ShownEntry } from './entries';
import { labels } from './labels';

/** The tier history of an account as a timeline, the latest first. */
export default class TierHistory extends LightningElement {
  /** Without a card around it, where the surroundings have a title already. */
  @api isPlain = false;
  readonly labels = labels;
  entries: ShownEntry[] | null = null;
  error: unknown;
  private accountId?: string;

  /** Id of the account. */
  @api get recordId(): string | undefined {
    return this.accountId;
  }

  set recordId(value: string | undefined) {
    this.accountId = value;
    void this.load();
  }

  get cardClass(): string {
    return this.isPlain ? '' : 'slds-card slds-p-around_medium';
  }

  get shown(): ShownEntry[] {
    return this.entries ?? [];
  }

  get isLoading(): boolean {
    return this.entries === null && this.error === undefined;
  }

  get isEmpty(): boolean {
    return this.entries?.length === 0;
  }

  async load(): Promise<void> {
    const { accountId } = this;
    this.error = undefined;
    this.entries = null;
    if (accountId === undefined) {
      return;
    }
    try {
      const entries = (await getHistory({ accountId })) ?? [];
      if (accountId === this.accountId) {
        this.entries = entries.map(shownEntry);
      }
    } catch (error) {
      this.error = error;
    }
  }
}
