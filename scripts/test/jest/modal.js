/** Stands in for `lightning/modal`, which sfdx-lwc-jest does not bring: `open` is a spy, `close` tells the test. */
import { LightningElement, api } from 'lwc';

export default class LightningModal extends LightningElement {
  static open = jest.fn();

  @api label;
  @api size;
  @api disableClose;

  @api close(result) {
    this.dispatchEvent(new CustomEvent('close', { detail: result }));
  }
}
