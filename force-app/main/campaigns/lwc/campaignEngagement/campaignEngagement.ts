import { LightningElement, api } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getAccounts from '@salesforce/apex/CampaignController.getAccounts';
import getCampaign from '@salesforce/apex/CampaignController.getCampaign';
import removeAccounts from '@salesforce/apex/CampaignController.removeAccounts';
import CampaignAddModal from 'c/campaignAddModal';
import CampaignSignalsModal from 'c/campaignSignalsModal';
import { filled, numberText } from 'c/campaignWords';
import type { CampaignAccountRow, CampaignHeader, CampaignWeek } from 'apex/types';
import { labels } from './labels';
import { nothing, phaseText, sumsOf, tilesOf, withPage, type Loaded, type Sums, type Tile } from './totals';

/** A campaign's accounts and their engagement before, during and after it. */
export default class CampaignEngagement extends LightningElement {
  readonly labels = labels;
  header: CampaignHeader | null = null;
  error: unknown;
  removeError: unknown;
  isComplete = false;
  isBusy = false;
  private campaignId?: string;
  private loaded: Loaded = nothing;
  private selected: readonly string[] = [];
  private question = 0;

  /** Id of the campaign. */
  @api get recordId(): string | undefined {
    return this.campaignId;
  }

  set recordId(value: string | undefined) {
    this.campaignId = value;
    this.header = null;
    void this.load();
  }

  get isLoading(): boolean {
    return this.header === null && this.error === undefined;
  }

  get phase(): string {
    return this.header === null ? '' : phaseText(this.header);
  }

  get tiles(): Tile[] {
    return this.header === null ? [] : tilesOf(this.header, this.sums);
  }

  get sums(): Sums {
    return this.header === null ? { before: 0, during: null, after: null } : sumsOf(this.header, this.rows);
  }

  get rows(): readonly CampaignAccountRow[] {
    return this.loaded.rows;
  }

  get weeks(): readonly CampaignWeek[] {
    return this.loaded.weeks;
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get isEmpty(): boolean {
    return this.isComplete && this.rows.length === 0;
  }

  get emptyHelp(): string {
    return this.header?.canEdit === true ? labels.emptyHelp : labels.emptyRead;
  }

  get emptyTitle(): string {
    return (this.header?.accounts ?? 0) > 0 ? this.hiddenText : labels.empty;
  }

  get accountsHeading(): string {
    return `${labels.accountsHeading} (${numberText(this.header?.accounts)})`;
  }

  get averagesText(): string {
    return this.unseen > 0 ? filled(labels.averagesShown, numberText(this.rows.length)) : labels.averages;
  }

  get hasBegun(): boolean {
    return Boolean(this.header?.windows?.during);
  }

  get hasAfter(): boolean {
    return Boolean(this.header?.windows?.after);
  }

  get totals(): { key: string; label: string; value: string }[] {
    const sum = (of: (row: CampaignAccountRow) => number | null | undefined): string =>
      numberText(this.rows.reduce((total, row) => total + (of(row) ?? 0), 0));
    return [
      { key: 'signals', label: labels.signals, value: sum((row) => row.signals) },
      { key: 'people', label: labels.people, value: sum((row) => row.people) },
    ];
  }

  /** Each is a sentence of its own; none is said in vain. */
  get notes(): string[] {
    const elsewhere = this.header?.signalsElsewhere ?? 0;
    return [
      this.header?.isLocked === true ? labels.locked : '',
      this.isComplete && this.unseen > 0 && this.hasRows ? this.hiddenText : '',
      this.loaded.isCapped ? labels.capped : '',
      elsewhere === 1 ? filled(labels.elsewhereOne, this.header?.code) : '',
      elsewhere > 1 ? filled(labels.elsewhere, numberText(elsewhere), this.header?.code) : '',
    ].filter((note) => note !== '');
  }

  get progress(): string {
    return this.isComplete || !this.hasRows
      ? ''
      : filled(labels.loadingMore, numberText(this.rows.length), numberText(this.header?.accounts));
  }

  get removeLabel(): string {
    return this.selected.length === 0 ? labels.remove : filled(labels.removeCount, this.selected.length);
  }

  get cannotRemove(): boolean {
    return this.isBusy || this.selected.length === 0;
  }

  /** Loads the campaign, then its accounts a page at a time: the first ones are there while the others come. */
  async load(): Promise<void> {
    const question = ++this.question;
    const { campaignId } = this;
    this.error = undefined;
    if (campaignId === undefined) {
      return;
    }
    try {
      const header = await getCampaign({ campaignId });
      let loaded = nothing;
      for (let offset = 0, hasMore = true; hasMore;) {
        // The next page is asked for when the one before it is there.
        // eslint-disable-next-line no-await-in-loop
        const page = await getAccounts({ campaignId, offset });
        if (question !== this.question || page === null) {
          return;
        }
        loaded = withPage(loaded, page);
        hasMore = page.hasMore === true;
        offset += (page.rows ?? []).length;
        this.header = header;
        this.loaded = loaded;
        this.isComplete = !hasMore;
      }
    } catch (error) {
      if (question === this.question) {
        this.error = error;
      }
    }
  }

  select(event: CustomEvent<readonly string[]>): void {
    this.selected = event.detail;
  }

  async add(): Promise<void> {
    const added = (await CampaignAddModal.open({
      size: 'small',
      campaignId: this.campaignId,
      campaignName: this.header?.name,
      isOneToOne: this.header?.isOneToOne === true,
    })) as number | undefined;
    if (added) {
      this.tell(added === 1 ? labels.addedOne : filled(labels.addedMany, added));
      await this.load();
    }
  }

  async remove(): Promise<void> {
    const rowIds = [...this.selected];
    const only = this.rows.find(({ id }) => id === rowIds[0]);
    const question =
      rowIds.length === 1
        ? filled(labels.removeQuestionOne, only?.name)
        : filled(labels.removeQuestionMany, rowIds.length);
    if (!(await LightningConfirm.open({ label: question, message: labels.removeText, theme: 'warning' }))) {
      return;
    }
    this.isBusy = true;
    this.removeError = undefined;
    try {
      await removeAccounts({ rowIds });
      this.selected = [];
      this.tell(rowIds.length === 1 ? labels.removedOne : filled(labels.removedMany, rowIds.length));
      await this.load();
    } catch (error) {
      this.removeError = error;
    } finally {
      this.isBusy = false;
    }
  }

  openSignals(event: CustomEvent<{ accountId: string; name: string }>): void {
    void CampaignSignalsModal.open({
      size: 'medium',
      campaignId: this.campaignId,
      campaignName: this.header?.name,
      accountId: event.detail.accountId,
      accountName: event.detail.name,
    });
  }

  private get unseen(): number {
    return Math.max(0, (this.header?.accounts ?? 0) - this.rows.length);
  }

  private get hiddenText(): string {
    return this.unseen === 1 ? labels.hiddenOne : filled(labels.hiddenMany, numberText(this.unseen));
  }

  private tell(title: string): void {
    this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
  }
}
