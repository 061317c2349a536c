import { LightningElement, api } from 'lwc';
import locale from '@salesforce/i18n/locale';
import type { DraftFault, ModelDraft, SeatShareDraft } from 'apex/types';
import { labels } from './labels';

const numbers = new Set(['tier2Minimum', 'targetMinimum', 'seats']);

interface Fact {
  readonly label: string;
  readonly text: string;
  readonly className: string;
  readonly url?: string | null;
}

/** What a model is called, where it comes from, and its thresholds. Fires `edit` with what changed. */
export default class IcpModelForm extends LightningElement {
  @api model: ModelDraft | null = null;
  /** Nothing can be edited. */
  @api readOnly = false;
  /** Seats are about people, so that they change also while a model measures. */
  @api seatsOnly = false;
  /** The regions that seats can be split by. */
  @api regions: string[] = [];
  /** What the last save was refused for. */
  @api faults: DraftFault[] = [];

  readonly labels = labels;

  get isFixed(): boolean {
    return this.readOnly || this.seatsOnly;
  }

  get isEditable(): boolean {
    return !this.isFixed;
  }

  get canEditSeats(): boolean {
    return !this.readOnly;
  }

  get shares(): SeatShareDraft[] {
    return this.model?.shares ?? [];
  }

  get seatTotal(): number {
    return this.model?.seats ?? 0;
  }

  /** What cannot be edited is text, which wraps. */
  get facts(): Fact[] {
    const { name, source, sourceUrl, tier2Minimum, targetMinimum, seats } = this.model ?? {};
    const facts = [
      fact(labels.name, name, 'wide'),
      // Only an address of the web becomes a link.
      { ...fact(labels.source, source, 'wide'), url: /^https?:\/\//i.test(sourceUrl ?? '') ? sourceUrl : null },
      fact(labels.tier2Minimum, tier2Minimum),
      fact(labels.targetMinimum, targetMinimum),
    ];
    return this.canEditSeats ? facts : [...facts, fact(labels.seats, seats)];
  }

  get problems(): string[] {
    return this.faults.filter(({ position }) => (position ?? null) === null).map(({ message }) => message ?? '');
  }

  get hasProblems(): boolean {
    return this.problems.length > 0;
  }

  change(event: CustomEvent<{ value: string }>): void {
    const name = (event.target as HTMLElement).dataset.name ?? '';
    const text = event.detail.value;
    const value = numbers.has(name) ? (text === '' ? null : Number(text)) : text;
    this.dispatchEvent(new CustomEvent('edit', { detail: { [name]: value } }));
  }

  changeSplit(event: CustomEvent<SeatShareDraft[]>): void {
    this.dispatchEvent(new CustomEvent('edit', { detail: { shares: event.detail } }));
  }

  /** @returns true when every input holds what it should; shows what it misses otherwise */
  @api reportValidity(): boolean {
    const inputs = [
      ...(this.template?.querySelectorAll<HTMLElement & { reportValidity(): boolean }>('[data-name], [data-split]') ??
        []),
    ];
    return inputs.map((input) => input.reportValidity()).every(Boolean);
  }
}

function fact(label: string, value: string | number | null | undefined, className = ''): Fact {
  const text = typeof value === 'number' ? value.toLocaleString(locale) : (value ?? '');
  return { label, text: text === '' ? '–' : text, className };
}
