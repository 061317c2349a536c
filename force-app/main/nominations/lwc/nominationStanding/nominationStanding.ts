import { LightningElement, api } from 'lwc';
import { RefreshEvent } from 'lightning/refresh';
import NominationModal from 'c/nominationModal';
import type { NominationStanding as Standing, SeatCount } from 'apex/types';
import { labels } from './labels';

/** Where an account's nomination stands, and what may be done now. Fires `change` when something was saved. */
export default class NominationStanding extends LightningElement {
  @api accountId?: string;
  @api standing: Standing | null = null;
  @api seats: SeatCount | null = null;

  readonly labels = labels;

  get path(): Standing['path'] {
    return this.standing?.path ?? [];
  }

  get hasPath(): boolean {
    return (this.path ?? []).length > 0;
  }

  /** A nomination on its way, or decided, speaks for itself. */
  get reasonNot(): string | null {
    return this.hasPath ? null : (this.standing?.reasonNot ?? null);
  }

  get deadline(): string | null {
    const { canNominate, windowName, daysLeft } = this.standing ?? {};
    if (!canNominate || daysLeft === null || daysLeft === undefined) {
      return null;
    }
    return labels.closes.replace('{0}', windowName ?? '').replace('{1}', String(daysLeft));
  }

  tellChange(): void {
    this.dispatchEvent(new CustomEvent('change'));
    this.template?.querySelector<HTMLElement>('.standing')?.focus();
  }

  async nominate(): Promise<void> {
    const outcome = await NominationModal.open({ size: 'medium', label: labels.heading, accountId: this.accountId });
    if (outcome !== undefined && outcome !== null) {
      this.dispatchEvent(new CustomEvent('change'));
      // Related lists and other components of the page show the nomination too.
      this.dispatchEvent(new RefreshEvent());
    }
    // After a submission the button gives way to the path of the decision: the focus stays with both.
    this.template?.querySelector<HTMLElement>(outcome === 'submitted' ? '.standing' : 'lightning-button')?.focus();
  }
}
