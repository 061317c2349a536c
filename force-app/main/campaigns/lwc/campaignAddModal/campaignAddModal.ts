import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import addAccounts from '@salesforce/apex/CampaignController.addAccounts';
import findAccounts from '@salesforce/apex/CampaignController.findAccounts';
import { filled } from 'c/campaignWords';
import type { CampaignAddition, CampaignCandidate } from 'apex/types';
import { labels } from './labels';

const pause = 300;
const mostShown = 100;
const mostAtOnce = 200;
const tiers = ['Tier 1', 'Tier 2', 'Tier 3'];

interface ShownCandidate {
  readonly id: string;
  readonly name: string;
  readonly tier: string | null;
  readonly isIn: boolean;
  readonly isChosen: boolean;
  readonly boxId: string;
}

/** Chooses accounts for a campaign, several at once. Closes with how many were added. */
export default class CampaignAddModal extends LightningModal {
  @api campaignId!: string;
  @api campaignName = '';
  /** It is for one account. */
  @api isOneToOne = false;
  readonly labels = labels;
  error: unknown;
  isBusy = false;
  search = '';
  tier = '';
  addition: CampaignAddition | null = null;
  private candidates: readonly CampaignCandidate[] | null = null;
  private chosen: readonly string[] = [];
  private added = 0;
  private timer?: number;
  private question = 0;

  connectedCallback(): void {
    void this.load();
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.timer);
  }

  get heading(): string {
    return filled(labels.heading, this.campaignName);
  }

  get isLoading(): boolean {
    return this.candidates === null && this.error === undefined;
  }

  get rows(): ShownCandidate[] {
    return (this.candidates ?? []).map((each) => ({
      id: each.id ?? '',
      name: each.name ?? '',
      tier: each.tier ?? null,
      isIn: each.isIn === true,
      isChosen: this.chosen.includes(each.id ?? ''),
      boxId: `account-${each.id ?? ''}`,
    }));
  }

  get isEmpty(): boolean {
    return this.candidates?.length === 0;
  }

  get emptyTitle(): string {
    return this.isNarrowed ? labels.empty : labels.none;
  }

  get emptyHelp(): string {
    return this.isNarrowed ? labels.emptyHelp : labels.noneHelp;
  }

  get isFull(): boolean {
    return (this.candidates?.length ?? 0) >= mostShown;
  }

  get tierOptions(): { label: string; value: string }[] {
    return [{ label: labels.tierAll, value: '' }, ...tiers.map((tier) => ({ label: tier, value: tier }))];
  }

  get addLabel(): string {
    return this.chosen.length === 0 ? labels.add : filled(labels.addCount, this.chosen.length);
  }

  /** A 1:1 campaign takes one account. */
  get cannotAdd(): boolean {
    const { length } = this.chosen;
    return this.isBusy || length === 0 || length > mostAtOnce || (this.isOneToOne && length > 1);
  }

  get addedText(): string {
    const count = this.addition?.added ?? 0;
    return count === 1 ? labels.addedOne : filled(labels.addedMany, count);
  }

  get refusals(): readonly string[] {
    return this.addition?.refusals ?? [];
  }

  /** A keystroke is not a question yet: the search waits until typing pauses. */
  changeSearch(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    window.clearTimeout(this.timer);
    // While somebody types, each letter is no question of its own.
    // eslint-disable-next-line @lwc/lwc/no-async-operation
    this.timer = window.setTimeout(() => {
      this.search = value;
      void this.load();
    }, pause);
  }

  changeTier(event: CustomEvent<{ value: string }>): void {
    this.tier = event.detail.value;
    void this.load();
  }

  choose(event: Event): void {
    const box = event.target as HTMLInputElement;
    const id = box.dataset.id ?? '';
    const others = this.chosen.filter((each) => each !== id);
    this.chosen = box.checked ? [...others, id] : others;
  }

  async load(): Promise<void> {
    const question = ++this.question;
    this.error = undefined;
    try {
      const found = await findAccounts({ campaignId: this.campaignId, search: this.search, tier: this.tier });
      if (question === this.question) {
        this.candidates = found ?? [];
      }
    } catch (error) {
      this.error = error;
    }
  }

  async add(): Promise<void> {
    this.isBusy = true;
    this.error = undefined;
    try {
      const addition = await addAccounts({ campaignId: this.campaignId, accountIds: [...this.chosen] });
      this.added += addition?.added ?? 0;
      if ((addition?.refusals ?? []).length === 0) {
        this.close(this.added);
      } else {
        // What was not added is told before the window closes.
        this.addition = addition;
        this.chosen = [];
      }
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }

  cancel(): void {
    this.close(this.added);
  }

  private get isNarrowed(): boolean {
    return this.search.trim() !== '' || this.tier !== '';
  }
}
