import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import decide from '@salesforce/apex/ListRefreshController.decide';
import { filled } from 'c/listRefreshWords';
import { labels } from './labels';

const tiers = [
  { label: labels.tier1, value: 'Tier 1' },
  { label: labels.tier2, value: 'Tier 2' },
  { label: labels.tier3, value: 'Tier 3' },
];

interface Validatable extends HTMLElement {
  reportValidity(): boolean;
}

/** What a decision was, for the list to show. */
export interface Decided {
  readonly targetTier: string | null;
  readonly reason: string;
  readonly result: Awaited<ReturnType<typeof decide>>;
}

/** Asks for the tier and the reason that moving or dropping accounts owes, and decides. Closes with what was decided. */
export default class ListRefreshDecisionModal extends LightningModal {
  @api itemIds: string[] = [];
  @api decision: 'Move' | 'Drop' = 'Move';
  /** Name of the account, when it is one. */
  @api accountName?: string | null;
  /** Tier the accounts are in now, when it is the same for all: there is nothing to move there. */
  @api currentTier?: string | null;

  readonly labels = labels;
  tier = '';
  reason = '';
  error: unknown;
  isBusy = false;
  private isBegun = false;

  /** What was decided before, to be changed. */
  @api get before(): { tier: string | null; reason: string | null } {
    return { tier: this.tier, reason: this.reason };
  }

  set before(value: { tier: string | null; reason: string | null } | undefined) {
    if (!this.isBegun) {
      this.isBegun = true;
      this.tier = value?.tier ?? '';
      this.reason = value?.reason ?? '';
    }
  }

  get isMove(): boolean {
    return this.decision === 'Move';
  }

  get tierOptions(): { label: string; value: string }[] {
    return tiers.filter(({ value }) => value !== this.currentTier);
  }

  get heading(): string {
    const [one, many] = this.isMove
      ? [labels.moveHeadingOne, labels.moveHeadingMany]
      : [labels.dropHeadingOne, labels.dropHeadingMany];
    return this.itemIds.length === 1 && this.accountName
      ? filled(one, this.accountName)
      : filled(many, this.itemIds.length);
  }

  get actionLabel(): string {
    return this.isMove ? labels.move : labels.drop;
  }

  chooseTier(event: CustomEvent<{ value: string }>): void {
    this.tier = event.detail.value;
  }

  changeReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  cancel(): void {
    this.close();
  }

  async confirm(): Promise<void> {
    const fields = [...(this.template?.querySelectorAll<Validatable>('[data-field]') ?? [])];
    const [faulty] = fields.filter((field) => !field.reportValidity());
    if (faulty !== undefined) {
      faulty.focus();
      return;
    }
    this.isBusy = true;
    this.error = undefined;
    const targetTier = this.isMove ? this.tier : null;
    try {
      const result = await decide({
        input: { itemIds: this.itemIds, decision: this.decision, targetTier, reason: this.reason },
      });
      this.close({ targetTier, reason: this.reason, result });
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}
