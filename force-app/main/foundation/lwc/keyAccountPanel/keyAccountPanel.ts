import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getPanel from '@salesforce/apex/KeyAccountPanelController.getPanel';
import markTarget from '@salesforce/apex/KeyAccountPanelController.markTarget';
import { messageOf } from 'c/errorMessage';
import type { FitSummary, KeyAccountPanel as Panel, NominationStanding, TierStanding } from 'apex/types';
import type { WiredResult } from 'apex/method';
import { labels } from './labels';

/** On the account: is it a key account, why, where its nomination stands, how well it fits, how engaged it is. */
export default class KeyAccountPanel extends LightningElement {
  @api recordId?: string;

  readonly labels = labels;
  isOpen = false;
  /** The outcome whose count was opened; null: all criteria. */
  shownOutcome: string | null = null;
  isMarking = false;
  private wired?: WiredResult<Panel | null>;
  private refreshHandler?: string;
  /** One button gives way to the other: the focus goes along. */
  private focusesMark = false;

  @wire(getPanel, { accountId: '$recordId' })
  receive(result: WiredResult<Panel | null>): void {
    this.wired = result;
  }

  /** The quick action and other parts of the page may change what is shown here. */
  connectedCallback(): void {
    this.refreshHandler = registerRefreshHandler(this, () => this.refresh());
  }

  disconnectedCallback(): void {
    if (this.refreshHandler !== undefined) {
      unregisterRefreshHandler(this.refreshHandler);
    }
  }

  renderedCallback(): void {
    if (this.focusesMark && !this.isMarking) {
      this.focusesMark = false;
      this.template?.querySelector<HTMLElement>('.mark')?.focus();
    }
  }

  get panel(): Panel | null {
    return this.wired?.data ?? null;
  }

  get error(): unknown {
    return this.wired?.error;
  }

  get isLoading(): boolean {
    return this.panel === null && this.error === undefined;
  }

  get tier(): TierStanding | null {
    return this.panel?.tier ?? null;
  }

  get fit(): FitSummary | null {
    return this.panel?.fit ?? null;
  }

  get nomination(): NominationStanding | null {
    return this.panel?.nomination ?? null;
  }

  /** A Tier 1 fit that sits in a lower tier; one whose nomination is on its way needs no reminder. */
  get lacksNomination(): boolean {
    return this.tier?.isTier1FitNotNominated === true && (this.nomination?.path ?? []).length === 0;
  }

  get showsCriteria(): boolean {
    return this.isOpen && this.fit !== null;
  }

  get criteriaLabel(): string {
    return this.showsCriteria ? labels.hideCriteria : labels.showCriteria;
  }

  get criteriaExpanded(): string {
    return String(this.showsCriteria);
  }

  /** Why there is no fit to show: not for this user, nothing to measure by, or not measured yet. */
  get noFitText(): string {
    if (this.panel?.canSeeFit !== true) {
      return labels.fitNotYours;
    }
    return this.panel.hasModel === true ? labels.notMeasured : labels.noModel;
  }

  toggleCriteria(): void {
    this.isOpen = !this.isOpen;
    this.shownOutcome = null;
  }

  /** A number was opened: shows the criteria it counts. */
  openCriteria(event: CustomEvent<{ outcome: string | null }>): void {
    this.isOpen = true;
    this.shownOutcome = event.detail.outcome;
  }

  async mark(): Promise<void> {
    await this.setMark(true, labels.markedToast);
  }

  async unmark(): Promise<void> {
    await this.setMark(false, labels.unmarkedToast);
  }

  /** The account's own fields change with the mark, so the page is told too. */
  private async setMark(isMarked: boolean, done: string): Promise<void> {
    this.isMarking = true;
    try {
      await markTarget({ accountId: this.recordId ?? null, isMarked });
      this.dispatchEvent(new ShowToastEvent({ title: done, variant: 'success' }));
      this.dispatchEvent(new RefreshEvent());
      await this.refresh();
    } catch (error) {
      const message = messageOf(error, labels.notMarked);
      this.dispatchEvent(new ShowToastEvent({ title: labels.notMarked, message, variant: 'error' }));
    } finally {
      this.focusesMark = true;
      this.isMarking = false;
    }
  }

  async refresh(): Promise<void> {
    await refreshApex(this.wired);
  }
}
