import { LightningElement, api } from 'lwc';

/** Stand-in for lightning-messages: what is wrong with the form as a whole. */
export default class Messages extends LightningElement {
  @api error?: string;
  text = '';

  connectedCallback(): void {
    const detail = { setError: (message: string) => (this.text = message) };
    this.dispatchEvent(new CustomEvent('registerformmessages', { bubbles: true, composed: true, detail }));
  }

  @api
  setError(message: string): void {
    this.text = message;
  }
}
