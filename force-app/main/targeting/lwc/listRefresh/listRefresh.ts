import { LightningElement } from 'lwc';
import getSession from '@salesforce/apex/ListRefreshController.getSession';
import type { ListRefreshSession } from 'apex/types';

/** The quarterly review of the key account list. */
export default class ListRefresh extends LightningElement {
  session: ListRefreshSession | null = null;

  async connectedCallback(): Promise<void> {
    this.session = await getSession({ refreshId: null });
  }
}
