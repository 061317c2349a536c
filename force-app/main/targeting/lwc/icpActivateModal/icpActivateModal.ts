import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import locale from '@salesforce/i18n/locale';
import activate from '@salesforce/apex/IcpWorkbenchController.activate';
import type { ModelDraft } from 'apex/types';
import { EffectRun, nothing, type Effect } from 'c/icpEffectRun';
import { labels } from './labels';

/** Counts what a model changes, asks, and activates it. Closes with true when it is active. */
export default class IcpActivateModal extends LightningModal {
  @api model: ModelDraft | null = null;
  /** Version that is active now; null when there is none. */
  @api activeVersion: number | null = null;
  @api seatsUsed = 0;

  readonly labels = labels;
  effect: Effect = nothing;
  error: unknown;
  isBusy = false;
  private run?: EffectRun;

  connectedCallback(): void {
    void this.count();
  }

  disconnectedCallback(): void {
    this.run?.cancel();
  }

  get isRollBack(): boolean {
    return this.model?.status === 'Retired';
  }

  get heading(): string {
    return this.withVersion(this.isRollBack ? labels.headingRollBack : labels.headingActivate);
  }

  get actionLabel(): string {
    return this.isRollBack ? this.withVersion(labels.rollBack) : labels.activate;
  }

  get isCounting(): boolean {
    return !this.effect.isDone;
  }

  get cannotActivate(): boolean {
    return this.isBusy || this.isCounting;
  }

  get percent(): number {
    return this.effect.total === 0 ? 0 : Math.round((100 * this.effect.scanned) / this.effect.total);
  }

  get countingText(): string {
    return this.effect.total === 0
      ? labels.counting
      : labels.scanning.replace('{0}', number(this.effect.scanned)).replace('{1}', number(this.effect.total));
  }

  get consequence(): string {
    const { tierChanges } = this.effect;
    return tierChanges === 1 ? labels.tierChangesOne : labels.tierChanges.replace('{0}', number(tierChanges));
  }

  get heldText(): string | null {
    const { held } = this.effect;
    return held === 0 ? null : held === 1 ? labels.heldOne : labels.held.replace('{0}', number(held));
  }

  get replaces(): string | null {
    return this.activeVersion === null ? null : labels.replaces.replace('{0}', String(this.activeVersion));
  }

  get isShort(): boolean {
    return this.seatsUsed > (this.model?.seats ?? 0);
  }

  cancel(): void {
    this.close(false);
  }

  async confirm(): Promise<void> {
    this.isBusy = true;
    this.error = undefined;
    try {
      await activate({ modelId: this.model?.modelId ?? null });
      this.close(true);
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }

  private async count(): Promise<void> {
    if (this.model === null) {
      return;
    }
    this.run = new EffectRun(this.model, (effect) => {
      this.effect = effect;
    });
    try {
      await this.run.run();
    } catch (error) {
      this.error = error;
    }
  }

  private withVersion(label: string): string {
    return label.replace('{0}', String(this.model?.version ?? ''));
  }
}

function number(value: number): string {
  return value.toLocaleString(locale);
}
