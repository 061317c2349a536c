import { LightningElement, api } from 'lwc';

/** The shape of what is on its way. */
export default class Stencil extends LightningElement {
  @api rows = 4;

  get lines(): number[] {
    return Array.from({ length: Number(this.rows) }, (_, index) => index);
  }
}
