import { LightningElement, api } from 'lwc';
import type { ImportOffer } from 'apex/types';
import { labels } from './labels';

/** How the lines come in: as drafts or submitted, all or only the good ones; and the button that has them in. */
export default class NominationImportChoices extends LightningElement {
  @api offer: ImportOffer | null = null;
  /** draft, submit or owners */
  @api goal = 'draft';
  /** all or good */
  @api take = 'all';
  /** A sheet that takes several calls cannot be saved as a whole. */
  @api isInParts = false;
  @api isRunning = false;
  @api readyCount = 0;
  @api problemCount = 0;

  readonly labels = labels;

  get goalOptions(): { label: string; value: string }[] {
    return [
      { label: labels.asDrafts, value: 'draft' },
      ...(this.offer?.approverName ? [{ label: labels.asSubmitted, value: 'submit' }] : []),
      ...(this.offer?.canServeOwners ? [{ label: labels.inOwnersName, value: 'owners' }] : []),
    ];
  }

  get takeOptions(): { label: string; value: string }[] {
    return [
      { label: labels.allOrNone, value: 'all' },
      { label: labels.goodLines, value: 'good' },
    ];
  }

  get lacksManager(): boolean {
    return !this.offer?.approverName;
  }

  get mustMend(): string | null {
    return this.isHeldBack && this.readyCount > 0 ? labels.mendFirst.replace('{0}', String(this.problemCount)) : null;
  }

  get cannotImport(): boolean {
    return this.isRunning || this.readyCount === 0 || this.isHeldBack;
  }

  get importLabel(): string {
    return this.readyCount === 0 ? labels.nothing : labels.nominate.replace('{0}', String(this.readyCount));
  }

  changeGoal(event: CustomEvent<{ value: string }>): void {
    this.dispatchEvent(new CustomEvent('goalchange', { detail: event.detail.value }));
  }

  changeTake(event: CustomEvent<{ value: string }>): void {
    this.dispatchEvent(new CustomEvent('takechange', { detail: event.detail.value }));
  }

  importSheet(): void {
    this.dispatchEvent(new CustomEvent('import'));
  }

  private get isHeldBack(): boolean {
    return this.take === 'all' && !this.isInParts && this.problemCount > 0;
  }
}
