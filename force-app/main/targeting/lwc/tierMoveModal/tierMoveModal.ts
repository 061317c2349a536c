import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import move from '@salesforce/apex/TierMoveController.move';
import preview from '@salesforce/apex/TierMoveController.preview';
import type { TierMoveEffect, TierMoveRequest } from 'apex/types';
import { labels } from './labels';

/** An account that is to move. */
export interface MovedAccount {
  readonly id: string;
  readonly name: string;
}

/** Apex takes no tier for leaving the list; a radio button needs a value. */
const drop = 'drop';

const tierOptions = [
  { label: labels.tier1, value: 'Tier 1' },
  { label: labels.tier2, value: 'Tier 2' },
  { label: labels.tier3, value: 'Tier 3' },
  { label: labels.drop, value: drop },
];

interface Validatable extends HTMLElement {
  reportValidity(): boolean;
}

/** Moves accounts to a tier. Shows the effect as soon as a tier is chosen; closes with the result of the move. */
export default class TierMoveModal extends LightningModal {
  @api accounts: readonly MovedAccount[] = [];
  /** The user's day: no move ends before it. */
  @api today?: string | null;

  readonly labels = labels;
  readonly tierOptions = tierOptions;
  tier = '';
  reason = '';
  until = '';
  effect: TierMoveEffect | null = null;
  error: unknown;
  isBusy = false;

  get heading(): string {
    const [first, ...others] = this.accounts;
    return others.length === 0
      ? labels.headingOne.replace('{0}', first?.name ?? '')
      : labels.headingMany.replace('{0}', String(this.accounts.length));
  }

  get isDrop(): boolean {
    return this.tier === drop;
  }

  get needsEnd(): boolean {
    return !this.isDrop;
  }

  get awaitsTier(): boolean {
    return this.tier === '';
  }

  /** Nothing is decided before its effect was seen. */
  get cannotMove(): boolean {
    return this.isBusy || this.effect === null || this.effect.reached === 0;
  }

  chooseTier(event: CustomEvent<{ value: string }>): void {
    this.tier = event.detail.value;
    void this.loadEffect();
  }

  changeUntil(event: CustomEvent<{ value: string | null }>): void {
    this.until = event.detail.value ?? '';
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
    try {
      this.close(await move({ request: this.request }));
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }

  private get request(): TierMoveRequest {
    return {
      accountIds: this.accounts.map(({ id }) => id),
      tier: this.isDrop ? '' : this.tier,
      reason: this.reason,
      until: this.until === '' ? null : this.until,
    };
  }

  /** The effect of a tier that is no longer chosen is dropped. */
  private async loadEffect(): Promise<void> {
    const { tier } = this;
    this.effect = null;
    this.error = undefined;
    try {
      const effect = await preview({ request: this.request });
      if (tier === this.tier) {
        this.effect = effect;
      }
    } catch (error) {
      this.error = error;
    }
  }
}
