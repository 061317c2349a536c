import { LightningElement, api } from 'lwc';
import locale from '@salesforce/i18n/locale';
import getProgress from '@salesforce/apex/IcpWorkbenchController.getProgress';
import resume from '@salesforce/apex/IcpWorkbenchController.resume';
import type { RefitProgress } from 'apex/types';
import { labels } from './labels';

const pause = 2000;

/** How far accounts are measured by the active model. It asks again while the job runs; fires `done` when it ended. */
export default class IcpActivationProgress extends LightningElement {
  /** The user may go on where the job stopped. */
  @api canResume = false;
  /** Says nothing once all is done, where another model is shown. */
  @api isQuiet = false;

  readonly labels = labels;
  progress: RefitProgress | null = null;
  error: unknown;
  isBusy = false;
  private shownId: string | null = null;
  private timer?: number;
  private wasRunning = false;

  /** The active model. */
  @api get modelId(): string | null {
    return this.shownId;
  }

  set modelId(value: string | null) {
    this.shownId = value;
    if (this.isConnected) {
      void this.load();
    }
  }

  connectedCallback(): void {
    void this.load();
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.timer);
  }

  get isRunning(): boolean {
    return this.progress?.isRunning === true;
  }

  get isStopped(): boolean {
    return this.progress?.canResume === true;
  }

  get isDone(): boolean {
    return this.progress !== null && !this.isRunning && !this.isStopped && !this.isQuiet;
  }

  get percent(): number {
    const total = this.progress?.total ?? 0;
    return total === 0 ? 100 : Math.floor((100 * (this.progress?.measured ?? 0)) / total);
  }

  get text(): string {
    return labels.text.replace('{0}', number(this.progress?.measured)).replace('{1}', number(this.progress?.total));
  }

  get doneText(): string {
    return labels.done.replace('{0}', number(this.progress?.total));
  }

  get stoppedText(): string {
    return labels.stopped.replace('{0}', number((this.progress?.total ?? 0) - (this.progress?.measured ?? 0)));
  }

  get offersResume(): boolean {
    return this.isStopped && this.canResume;
  }

  async resume(): Promise<void> {
    this.isBusy = true;
    try {
      await resume({ modelId: this.modelId });
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
    await this.load();
  }

  /** Asks how far it is. */
  @api async load(): Promise<void> {
    window.clearTimeout(this.timer);
    try {
      this.progress = await getProgress({ modelId: this.modelId });
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
    if (this.isRunning && this.isConnected) {
      this.wasRunning = true;
      // Progress is asked for, not told, so that it is found again after a reload.
      // eslint-disable-next-line @lwc/lwc/no-async-operation
      this.timer = window.setTimeout(() => {
        void this.load();
      }, pause);
    } else if (this.wasRunning) {
      this.wasRunning = false;
      this.dispatchEvent(new CustomEvent('done'));
    }
  }
}

function number(value: number | null | undefined): string {
  return (value ?? 0).toLocaleString(locale);
}
