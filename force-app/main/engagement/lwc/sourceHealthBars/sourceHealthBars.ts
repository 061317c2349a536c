import { LightningElement, api } from 'lwc';
import type { HealthDay } from 'apex/types';
import { dayText, filled, numberText } from 'c/sourceHealthWords';
import { labels } from './labels';

/** A small picture of what a source delivered on each of some days. Its table is among the details of the source. */
export default class SourceHealthBars extends LightningElement {
  /** The oldest first. */
  @api days: HealthDay[] = [];

  get text(): string {
    const each = this.days.map(({ day, accepted }) => `${dayText(day)} ${numberText(accepted)}`);
    return filled(labels.daysPicture, each.join(', '));
  }

  get bars(): { key: string; style: string; className: string }[] {
    const most = Math.max(1, ...this.days.map(({ accepted }) => accepted ?? 0));
    return this.days.map(({ day, accepted }) => ({
      key: String(day),
      className: accepted ? 'bar' : 'bar bar_none',
      style: `height: ${accepted ? Math.max(12, (100 * accepted) / most) : 4}%`,
    }));
  }
}
