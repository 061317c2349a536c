import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** The frame of an import, with its steps inside. Fires `another` for another file, and `retry` to load again. */
export default class ImportCard extends LightningElement {
  @api heading = '';
  @api subtitle = '';
  /** Which file it is; empty before one is chosen. */
  @api chosen = '';
  @api anotherLabel = '';
  @api isLoading = false;
  @api loadError: unknown;
  /** No other file can be chosen meanwhile. */
  @api isBusy = false;
  /** Whoever leaves the page meanwhile is asked first. */
  @api isSaving = false;
  readonly labels = labels;

  private readonly warnBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if (this.isSaving) {
      event.preventDefault();
    }
  };

  connectedCallback(): void {
    window.addEventListener('beforeunload', this.warnBeforeLeaving);
  }

  disconnectedCallback(): void {
    window.removeEventListener('beforeunload', this.warnBeforeLeaving);
  }

  /** The button goes, so the focus goes to the heading. */
  chooseAnother(): void {
    this.template?.querySelector<HTMLElement>('.heading')?.focus();
    this.dispatchEvent(new CustomEvent('another'));
  }

  retry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
