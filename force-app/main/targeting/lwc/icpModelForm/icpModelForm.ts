import { LightningElement, api } from 'lwc';
import type { DraftFault, ModelDraft } from 'apex/types';
import { labels } from './labels';

const numbers = new Set(['tier2Minimum', 'targetMinimum', 'seats']);

/** What a model is called, where it comes from, and its thresholds. Fires `edit` with what changed. */
export default class IcpModelForm extends LightningElement {
  @api model: ModelDraft | null = null;
  /** Nothing can be edited. */
  @api readOnly = false;
  /** Seats are about people, so that they change also while a model measures. */
  @api seatsOnly = false;
  /** What the last save was refused for. */
  @api faults: DraftFault[] = [];

  readonly labels = labels;

  get isFixed(): boolean {
    return this.readOnly || this.seatsOnly;
  }

  get sourceUrl(): string {
    return this.model?.sourceUrl ?? '';
  }

  /** Only an address of the web becomes a link. */
  get hasLink(): boolean {
    return this.isFixed && /^https?:\/\//i.test(this.sourceUrl);
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

  /** @returns true when every input holds what it should; shows what it misses otherwise */
  @api reportValidity(): boolean {
    const inputs = [
      ...(this.template?.querySelectorAll<HTMLElement & { reportValidity(): boolean }>('[data-name]') ?? []),
    ];
    return inputs.map((input) => input.reportValidity()).every(Boolean);
  }
}
