import { LightningElement, api } from 'lwc';
import { filled } from 'c/listRefreshWords';
import type { ListRefreshSession } from 'apex/types';
import { labels } from './labels';

/** There is no list refresh yet: what it is, and the way to start one. Fires `start`. */
export default class ListRefreshStart extends LightningElement {
  @api session: ListRefreshSession | null = null;
  @api isBusy = false;
  readonly labels = labels;

  get canStart(): boolean {
    return Boolean(this.session?.startsFor) && this.accounts > 0;
  }

  get startLabel(): string {
    return filled(labels.start, this.session?.startsFor);
  }

  /** What starting does, or why this user cannot. */
  get note(): string {
    if (this.session?.canManage !== true) {
      return labels.forYou;
    }
    return this.accounts > 0 ? filled(labels.takes, this.accounts) : labels.empty;
  }

  start(): void {
    this.dispatchEvent(new CustomEvent('start'));
  }

  private get accounts(): number {
    return this.session?.keyAccounts ?? 0;
  }
}
