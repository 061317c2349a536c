import { LightningElement, api } from 'lwc';
import { goTo } from 'local-org/router';
import { setTitle } from 'local-org/title';

/** A page that cannot be shown, and why. */
export default class EmptyPage extends LightningElement {
  @api title = '';
  @api message = '';
  @api icon = 'utility:search';

  connectedCallback(): void {
    setTitle(this.title);
  }
  handleHome(): void {
    goTo('/lightning/page/home');
  }
}
