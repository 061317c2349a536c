import { LightningElement } from 'lwc';
import timeZone from '@salesforce/i18n/timeZone';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import getHeatingUp from '@salesforce/apex/HomeController.getHeatingUp';
import MomentFollowUpModal from 'c/momentFollowUpModal';
import type { HeatingUp as Heating } from 'apex/types';
import { labels } from './labels';
import { attainmentOf, rowOf, type ShownAccount } from './words';

/** What presses most is what most people look for; the others are one click away. */
const listed = 5;

/** The user's accounts that heat up: how warm, what happened last and by whom, why to reach out, and until when. */
export default class HeatingUp extends LightningElement {
  readonly labels = labels;
  readonly timeZone = timeZone;
  heating: Heating | null = null;
  error: unknown;
  private showsAll = false;
  private refreshHandler?: string;

  connectedCallback(): void {
    this.refreshHandler = registerRefreshHandler(this, () => this.load());
    void this.load();
  }

  disconnectedCallback(): void {
    if (this.refreshHandler !== undefined) {
      unregisterRefreshHandler(this.refreshHandler);
    }
  }

  get isLoading(): boolean {
    return this.heating === null && this.error === undefined;
  }

  get isHidden(): boolean {
    return this.heating?.canSee === false;
  }

  get isEmpty(): boolean {
    return this.heating?.canSee === true && this.total === 0;
  }

  get scopeText(): string {
    return labels.scopes[this.heating?.scope ?? ''] ?? '';
  }

  get attainmentText(): string | null {
    return attainmentOf(this.heating?.attainment);
  }

  get rows(): ShownAccount[] {
    const all = this.heating?.accounts ?? [];
    const canLog = this.heating?.canLog === true;
    return (this.showsAll ? all : all.slice(0, listed)).map((account) => rowOf(account, canLog));
  }

  get showAllText(): string | null {
    return this.total > this.rows.length ? labels.showAll.replace('{0}', String(this.total)) : null;
  }

  showAll(): void {
    this.showsAll = true;
    // The button is gone now; the list that it completed goes on from its heading.
    this.focusHeading();
  }

  async logFollowUp(event: Event): Promise<void> {
    const button = event.currentTarget as HTMLElement;
    const account = this.rows.find(({ momentId }) => momentId === button.dataset.moment);
    const isLogged = await MomentFollowUpModal.open({
      size: 'small',
      label: labels.log,
      momentId: account?.momentId,
      accountName: account?.accountName,
      reason: account?.reason,
    });
    if (isLogged !== true) {
      button.focus();
      return;
    }
    this.dispatchEvent(new ShowToastEvent({ title: labels.logged, variant: 'success' }));
    await this.load();
    // The row has moved or gone; its list goes on from the heading.
    this.focusHeading();
  }

  async load(): Promise<void> {
    try {
      this.heating = await getHeatingUp();
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
  }

  private get total(): number {
    return this.heating?.accounts?.length ?? 0;
  }

  private focusHeading(): void {
    this.template?.querySelector<HTMLElement>('h2')?.focus();
  }
}
