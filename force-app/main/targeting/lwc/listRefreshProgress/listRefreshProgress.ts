import { LightningElement, api } from 'lwc';
import { filled } from 'c/listRefreshWords';
import { labels } from './labels';

/** How far work in the background is; when it stopped half way, the way to go on. Fires `resume`. */
export default class ListRefreshProgress extends LightningElement {
  @api heading = '';
  /** `{0} of {1} …` */
  @api text = '';
  @api done = 0;
  @api total = 0;
  @api isStopped = false;
  readonly labels = labels;

  get count(): string {
    return filled(this.text, this.done, this.total);
  }

  get percent(): number {
    return this.total > 0 ? Math.min(100, Math.round((100 * this.done) / this.total)) : 0;
  }

  resume(): void {
    this.dispatchEvent(new CustomEvent('resume'));
  }
}
