import { LightningElement, api } from 'lwc';
import { messageOf } from 'c/errorMessage';
import { labels } from './labels';

/** Says what went wrong. Fires `retry` when the user asks to try again. */
export default class ErrorPanel extends LightningElement {
  /** What a wire or a call rejected with. */
  @api error: unknown;
  /** Headline; a general one when none is given. */
  @api heading = labels.title;
  /** Offers "Try again". */
  @api canRetry = false;

  readonly labels = labels;

  get message(): string {
    return messageOf(this.error, labels.fallback);
  }

  retry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
