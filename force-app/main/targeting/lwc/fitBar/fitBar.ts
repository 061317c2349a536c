import { LightningElement, api } from 'lwc';
import { labels } from './labels';

interface Segment {
  readonly key: string;
  readonly className: string;
}

/** How many ICP criteria are met, not met and unknown: a bar of one segment a criterion, and the same in words. */
export default class FitBar extends LightningElement {
  @api met = 0;
  @api notMet = 0;
  @api unknown = 0;

  /** "6 of 7 ICP criteria" */
  get summary(): string {
    return labels.summary
      .replace('{0}', String(this.met))
      .replace('{1}', String(this.met + this.notMet + this.unknown));
  }

  get details(): string {
    return [
      [this.met, labels.met],
      [this.notMet, labels.notMet],
      [this.unknown, labels.unknown],
    ]
      .map(([count, label]) => `${count} ${label}`)
      .join(' · ');
  }

  get segments(): Segment[] {
    return [
      ...segmentsOf('met', this.met),
      ...segmentsOf('unknown', this.unknown),
      ...segmentsOf('not-met', this.notMet),
    ];
  }
}

function segmentsOf(outcome: string, count: number): Segment[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `${outcome}-${index}`,
    className: `segment segment_${outcome}`,
  }));
}
