import { LightningElement, api } from 'lwc';
import timeZone from '@salesforce/i18n/timeZone';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import getMoment from '@salesforce/apex/MomentController.getMoment';
import MomentFollowUpModal from 'c/momentFollowUpModal';
import type { MomentView } from 'apex/types';
import { labels } from './labels';
import { attainmentText, factsOf, rowsOf, stateOf, type Fact, type ShownRow, type ShownState } from './words';

/** A moment's page: why it is time to reach out, what to do, how the follow-up stands, and the signals that decided. */
export default class MomentEvidence extends LightningElement {
  readonly labels = labels;
  readonly timeZone = timeZone;
  view: MomentView | null = null;
  error: unknown;
  private momentId?: string;
  private refreshHandler?: string;

  /** Id of the moment. */
  @api get recordId(): string | undefined {
    return this.momentId;
  }

  set recordId(value: string | undefined) {
    this.momentId = value;
    void this.load();
  }

  connectedCallback(): void {
    this.refreshHandler = registerRefreshHandler(this, () => this.load());
  }

  disconnectedCallback(): void {
    if (this.refreshHandler !== undefined) {
      unregisterRefreshHandler(this.refreshHandler);
    }
  }

  get isLoading(): boolean {
    return this.view === null && this.error === undefined;
  }

  get heading(): string {
    const words = this.view?.kind === 'MQA' ? labels.headingMqa : labels.headingSurge;
    return words.replace('{0}', this.view?.accountName ?? '');
  }

  get icon(): string {
    return this.view?.kind === 'MQA' ? 'standard:goals' : 'standard:calculated_insights';
  }

  get facts(): Fact[] {
    return this.view === null ? [] : factsOf(this.view);
  }

  get hasFollowUp(): boolean {
    return this.view?.followUp?.state !== 'none';
  }

  get state(): ShownState {
    return stateOf(this.view?.followUp ?? null);
  }

  get toldTo(): string {
    const name = this.view?.followUp?.toldTo;
    return name ? labels.toldTo.replace('{0}', name) : labels.toldNobody;
  }

  get attainment(): string | null {
    return attainmentText(this.view?.followUp?.attainment ?? null);
  }

  get canLog(): boolean {
    return this.view?.followUp?.canLog === true;
  }

  get rows(): ShownRow[] {
    return rowsOf(this.view?.signals ?? []);
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  async logFollowUp(): Promise<void> {
    const isLogged = await MomentFollowUpModal.open({
      size: 'small',
      label: labels.log,
      momentId: this.momentId,
      accountName: this.view?.accountName,
      reason: this.view?.reason,
    });
    if (isLogged === true) {
      await this.tellLogged();
    } else {
      this.template?.querySelector<HTMLElement>('[data-log]')?.focus();
    }
  }

  async load(): Promise<void> {
    const { momentId } = this;
    if (momentId === undefined) {
      return;
    }
    try {
      const view = await getMoment({ momentId });
      if (momentId === this.momentId) {
        this.view = view;
        this.error = undefined;
      }
    } catch (error) {
      this.error = error;
    }
  }

  private async tellLogged(): Promise<void> {
    await this.load();
    this.dispatchEvent(new ShowToastEvent({ title: labels.logged, variant: 'success' }));
    if (this.momentId !== undefined) {
      await notifyRecordUpdateAvailable([{ recordId: this.momentId }]);
    }
    this.dispatchEvent(new RefreshEvent());
    // The button that was pressed is gone: what it changed is read next.
    this.template?.querySelector<HTMLElement>('[data-state]')?.focus();
  }
}
