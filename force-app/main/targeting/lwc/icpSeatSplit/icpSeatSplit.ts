import { LightningElement, api } from 'lwc';
import type { SeatShareDraft } from 'apex/types';
import { labels } from './labels';

interface RegionInput {
  readonly region: string;
  readonly seats: number | null;
}

/** Strategic seats by region: a number each, or none. Fires `split` with the regions that have a number. */
export default class IcpSeatSplit extends LightningElement {
  @api shares: SeatShareDraft[] | null = null;
  /** The regions there are. */
  @api regions: string[] = [];
  /** All strategic seats of the model. */
  @api total = 0;
  /** Nothing can be edited. */
  @api readOnly = false;

  readonly labels = labels;

  get inputs(): RegionInput[] {
    return (this.regions ?? []).map((region) => ({ region, seats: this.seatsOf(region) }));
  }

  get sum(): number {
    return (this.shares ?? []).reduce((sum, { seats }) => sum + (seats ?? 0), 0);
  }

  get isOver(): boolean {
    return this.isSplit && this.sum > (this.total ?? 0);
  }

  get isSplit(): boolean {
    return (this.shares ?? []).length > 0;
  }

  get overText(): string {
    return fill(labels.over, this.sum, this.total ?? 0, this.sum - (this.total ?? 0));
  }

  get summary(): string {
    const total = this.total ?? 0;
    if (!this.isSplit) {
      return labels.empty;
    }
    return this.sum === total ? fill(labels.all, total) : fill(labels.rest, this.sum, total, total - this.sum);
  }

  /** What cannot be edited is text, which wraps. */
  get text(): string {
    const parts = (this.shares ?? []).map(({ region, seats }) => `${region ?? ''} ${String(seats ?? 0)}`);
    return [...parts, this.summary].join(' · ');
  }

  change(event: CustomEvent<{ value: string }>): void {
    const changed = (event.target as HTMLElement).dataset.region;
    const typed = event.detail.value;
    const seatsTyped = typed === '' ? null : Number(typed);
    const shares = this.inputs
      .map(({ region, seats }) => ({ region, seats: region === changed ? seatsTyped : seats }))
      .filter(({ seats }) => seats !== null);
    this.dispatchEvent(new CustomEvent('split', { detail: shares }));
  }

  /** @returns true when the regions have at most all seats; the sentence that says otherwise is shown already */
  @api reportValidity(): boolean {
    const inputs = [
      ...(this.template?.querySelectorAll<HTMLElement & { reportValidity(): boolean }>('[data-region]') ?? []),
    ];
    if (this.isOver) {
      // Whoever saves may be far from here.
      inputs[0]?.focus();
    }
    return inputs.map((input) => input.reportValidity()).every(Boolean) && !this.isOver;
  }

  private seatsOf(region: string): number | null {
    return (this.shares ?? []).find((share) => share.region === region)?.seats ?? null;
  }
}

function fill(text: string, ...values: number[]): string {
  return values.reduce((filled, value, index) => filled.replaceAll(`{${String(index)}}`, String(value)), text);
}
