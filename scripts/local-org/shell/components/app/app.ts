import { LightningElement } from 'lwc';
import { loadComponent } from 'local-org/load';

export default class App extends LightningElement {
  ctor: unknown;
  props = { recordId: '001000000000001AAA' };
  connectedCallback(): void {
    void loadComponent('teamList').then((c) => { this.ctor = c; });
  }
}
