import { LightningElement, api } from 'lwc';
import { labels } from './labels';

interface Segment {
  readonly key: string;
  readonly className: string;
}

interface Count {
  readonly outcome: string;
  readonly text: string;
  /** Nothing stands behind a zero. */
  readonly isSome: boolean;
}

/**
 * How many ICP criteria are met, not met and unknown: a bar of one segment a criterion, and the same in words.
 * With `can-open` the numbers are buttons: each fires `open` with the outcome it counts, or null for all of them.
 *
 *     <c-fit-bar met={fit.met} not-met={fit.notMet} unknown={fit.unknown} can-open onopen={showEvidence}></c-fit-bar>
 */
export default class FitBar extends LightningElement {
  @api met = 0;
  @api notMet = 0;
  @api unknown = 0;
  /** Makes the numbers open the evidence behind them. */
  @api canOpen = false;

  /** "6 of 7 ICP criteria" */
  get summary(): string {
    return labels.summary
      .replace('{0}', String(this.met))
      .replace('{1}', String(this.met + this.notMet + this.unknown));
  }

  get counts(): Count[] {
    return [
      countOf('met', this.met, labels.met),
      countOf('notMet', this.notMet, labels.notMet),
      countOf('unknown', this.unknown, labels.unknown),
    ];
  }

  get details(): string {
    return this.counts.map((count) => count.text).join(' · ');
  }

  get segments(): Segment[] {
    return [
      ...segmentsOf('met', this.met),
      ...segmentsOf('unknown', this.unknown),
      ...segmentsOf('not-met', this.notMet),
    ];
  }

  open(event: Event): void {
    const { outcome } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('open', { detail: { outcome: outcome ?? null } }));
  }
}

function countOf(outcome: string, count: number, label: string): Count {
  return { outcome, text: `${count} ${label}`, isSome: count > 0 };
}

function segmentsOf(outcome: string, count: number): Segment[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `${outcome}-${index}`,
    className: `segment segment_${outcome}`,
  }));
}
