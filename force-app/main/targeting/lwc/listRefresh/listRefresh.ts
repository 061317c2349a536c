import { LightningElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import cancel from '@salesforce/apex/ListRefreshController.cancel';
import getSession from '@salesforce/apex/ListRefreshController.getSession';
import resume from '@salesforce/apex/ListRefreshController.resume';
import start from '@salesforce/apex/ListRefreshController.start';
import { statusText } from 'c/listRefreshWords';
import type { ListRefreshSession } from 'apex/types';
import { labels } from './labels';

/** How often work in the background is asked how far it is, in milliseconds. */
const pulse = 1500;

/** The quarterly review of the key account list: start it, decide on every account, sign it, see it carried out. */
export default class ListRefresh extends LightningElement {
  readonly labels = labels;
  session: ListRefreshSession | null = null;
  error: unknown;
  isBusy = false;
  private timer?: number;

  connectedCallback(): void {
    void this.load(null);
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.timer);
  }

  // ── What the template shows ──

  get isLoading(): boolean {
    return this.session === null && this.error === undefined;
  }

  get hasRefresh(): boolean {
    return (this.session?.id ?? null) !== null;
  }

  get isNone(): boolean {
    return this.session !== null && !this.hasRefresh;
  }

  get heading(): string {
    return this.hasRefresh ? `${labels.title} ${this.session?.name}` : labels.title;
  }

  get statusText(): string {
    return statusText(this.session?.status);
  }

  get hasChoice(): boolean {
    return (this.session?.choices ?? []).length > 1;
  }

  get choices(): { label: string; value: string }[] {
    return (this.session?.choices ?? []).map(({ id, name, status }) => ({
      label: labels.choiceOf.replace('{0}', name ?? '').replace('{1}', statusText(status)),
      value: id ?? '',
    }));
  }

  /** The next refresh is offered beside one that is over. */
  get canStartNext(): boolean {
    return this.hasRefresh && this.startLabel !== '';
  }

  get startLabel(): string {
    const quarter = this.session?.startsFor;
    return quarter ? labels.start.replace('{0}', quarter) : '';
  }

  get canCancel(): boolean {
    const status = this.session?.status ?? '';
    return this.session?.canManage === true && ['Building', 'Open', 'Signed by One Side'].includes(status);
  }

  get isBuilding(): boolean {
    return this.session?.status === 'Building';
  }

  get isApplying(): boolean {
    return this.session?.status === 'Applying';
  }

  get isCancelled(): boolean {
    return this.session?.status === 'Cancelled';
  }

  get isStopped(): boolean {
    return this.session?.isWorking !== true;
  }

  get showsAccounts(): boolean {
    return this.hasRefresh && !this.isBuilding;
  }

  // ── What the user does ──

  choose(event: CustomEvent<{ value: string }>): Promise<void> {
    return this.load(event.detail.value);
  }

  reload(): Promise<void> {
    return this.load(this.session?.id ?? null);
  }

  async start(): Promise<void> {
    const quarter = this.session?.startsFor ?? '';
    await this.act(async () => {
      const refreshId = await start();
      this.say(labels.started.replace('{0}', quarter));
      await this.load(refreshId);
    });
  }

  async resume(): Promise<void> {
    await this.act(async () => {
      await resume({ refreshId: this.session?.id ?? null });
      await this.reload();
    });
  }

  async cancel(): Promise<void> {
    const { id, name, reviewed } = this.session ?? {};
    const agreed = await LightningConfirm.open({
      label: labels.cancel,
      message: labels.cancelQuestion.replace('{0}', name ?? '').replace('{1}', String(reviewed ?? 0)),
      theme: 'warning',
    });
    if (agreed) {
      await this.act(async () => {
        await cancel({ refreshId: id ?? null });
        this.say(labels.cancelled.replace('{0}', name ?? ''));
        await this.reload();
      });
    }
  }

  /** A number of the summary was pressed: the accounts behind it are shown. */
  showView(event: CustomEvent<{ view: string }>): void {
    const list = this.template?.querySelector<HTMLElement & { show(view: string): void }>('c-list-refresh-accounts');
    list?.show(event.detail.view);
  }

  // ── Parts ──

  private async load(refreshId: string | null): Promise<void> {
    window.clearTimeout(this.timer);
    try {
      this.session = await getSession({ refreshId });
      this.error = undefined;
      this.follow();
    } catch (error) {
      this.error = error;
    }
  }

  /** While work goes on in the background, the screen keeps asking how far it is. */
  private follow(): void {
    if (this.session?.isWorking === true && this.isConnected) {
      // Progress is asked for, not told.
      // eslint-disable-next-line @lwc/lwc/no-async-operation
      this.timer = window.setTimeout(() => {
        void this.reload();
      }, pulse);
    }
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    try {
      await work();
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }

  private say(title: string): void {
    this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
  }
}
