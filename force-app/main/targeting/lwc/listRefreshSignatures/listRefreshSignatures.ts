import { LightningElement, api } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import timeZone from '@salesforce/i18n/timeZone';
import takeBack from '@salesforce/apex/ListRefreshController.takeBack';
import ListRefreshSignModal from 'c/listRefreshSignModal';
import { filled } from 'c/listRefreshWords';
import type { ListRefreshSession, ListRefreshSignature } from 'apex/types';
import { labels } from './labels';

interface Side extends ListRefreshSignature {
  readonly icon: string;
  readonly variant: string;
  readonly isSigned: boolean;
  readonly signLabel: string;
  readonly takeBackLabel: string;
}

/** The two signatures under a list refresh: given, or what they wait for. Fires `changed`. */
export default class ListRefreshSignatures extends LightningElement {
  @api session!: ListRefreshSession;
  readonly labels = labels;
  readonly timeZone = timeZone;
  error: unknown;

  get sides(): Side[] {
    return (this.session.signatures ?? []).map((signature) => {
      const isSigned = Boolean(signature.signedAt);
      return {
        ...signature,
        isSigned,
        icon: isSigned ? 'utility:success' : 'utility:edit',
        variant: isSigned ? 'success' : '',
        signLabel: filled(labels.sign, signature.label),
        takeBackLabel: filled(labels.takeBackFor, signature.label),
      };
    });
  }

  async sign(event: Event): Promise<void> {
    const side = this.sideOf(event);
    const other = this.sides.find((one) => one.side !== side?.side);
    const signed = await ListRefreshSignModal.open({
      size: 'small',
      label: side?.signLabel ?? '',
      session: this.session,
      side,
      other,
    });
    if (signed === true) {
      this.say(other?.isSigned === true ? labels.signedBoth : filled(labels.signed, side?.label));
    }
  }

  async takeBack(event: Event): Promise<void> {
    const side = this.sideOf(event);
    const agreed = await LightningConfirm.open({
      label: side?.takeBackLabel ?? '',
      message: filled(labels.takeBackQuestion, side?.label),
    });
    if (!agreed) {
      return;
    }
    try {
      await takeBack({ refreshId: this.session.id, side: side?.side ?? null });
      this.say(filled(labels.takenBack, side?.label));
    } catch (error) {
      this.error = error;
    }
  }

  private sideOf(event: Event): Side | undefined {
    const { side } = (event.currentTarget as HTMLElement).dataset;
    return this.sides.find((one) => one.side === side);
  }

  private say(title: string): void {
    this.error = undefined;
    this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    this.dispatchEvent(new CustomEvent('changed'));
  }
}
