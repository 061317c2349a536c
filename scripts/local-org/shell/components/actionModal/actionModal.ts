import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { RecordPage } from '../../../server/ui/types.ts';

/** The modal around a screen quick action. */
export default class ActionModal extends LightningModal {
  @api componentName = '';
  @api record?: RecordPage;
  none = {};

  handleClose(): void {
    this.close();
  }
}
