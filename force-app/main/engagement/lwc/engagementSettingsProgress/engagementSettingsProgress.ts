import { LightningElement, api } from 'lwc';
import getProgress from '@salesforce/apex/EngagementSettingsController.getProgress';
import recompute from '@salesforce/apex/EngagementSettingsController.recompute';
import type { EngagementSettingsProgress as Progress } from 'apex/types';
import { filled, numberText } from 'c/sourceHealthWords';
import { labels } from './labels';

const pause = 1500;

/** How far a change of settings is. It asks while something is under way; fires `done` when settings are taken over. */
export default class EngagementSettingsProgress extends LightningElement {
  readonly labels = labels;
  progress: Progress | null = null;
  error: unknown;
  isBusy = false;
  private timer?: number;
  private wasDeploying = false;

  connectedCallback(): void {
    void this.load();
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.timer);
  }

  get isDeploying(): boolean {
    return this.progress?.isDeploying === true;
  }

  get isComputing(): boolean {
    return !this.isDeploying && this.progress?.isComputing === true;
  }

  get isStale(): boolean {
    return !this.isDeploying && !this.isComputing && this.progress?.isStale === true;
  }

  get isCurrent(): boolean {
    return this.progress !== null && !this.isDeploying && !this.isComputing && !this.isStale;
  }

  get refusal(): string {
    return this.progress?.problem ? filled(labels.refused, this.progress.problem) : '';
  }

  get computingText(): string {
    return filled(labels.computing, numberText(this.progress?.done), numberText(this.progress?.total));
  }

  get percent(): number {
    const total = this.progress?.total ?? 0;
    return total === 0 ? 0 : Math.floor((100 * (this.progress?.done ?? 0)) / total);
  }

  /** Settings were sent off: `done` is fired once they are taken over, however quickly that goes. */
  @api async follow(): Promise<void> {
    this.wasDeploying = true;
    await this.load();
  }

  /** Asks how far it is, and goes on asking while something is under way. */
  async load(): Promise<void> {
    window.clearTimeout(this.timer);
    try {
      this.progress = (await getProgress()) ?? null;
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
    if (this.wasDeploying && !this.isDeploying) {
      this.dispatchEvent(new CustomEvent('done'));
    }
    this.wasDeploying = this.isDeploying;
    if ((this.isDeploying || this.isComputing) && this.isConnected) {
      // Progress is asked for, not told, so that it is found again after a reload.
      // eslint-disable-next-line @lwc/lwc/no-async-operation
      this.timer = window.setTimeout(() => {
        void this.load();
      }, pause);
    }
  }

  async compute(): Promise<void> {
    this.isBusy = true;
    try {
      await recompute();
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
    await this.load();
  }
}
