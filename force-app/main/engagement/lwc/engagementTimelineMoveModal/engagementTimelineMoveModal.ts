import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import move from '@salesforce/apex/SignalMoveController.move';
import preview from '@salesforce/apex/SignalMoveController.preview';
import type { SignalMoveEffect, SignalMoveRequest } from 'apex/types';
import { labels } from './labels';
import { rowsOf, type ScoreRow } from './words';

interface Validatable extends HTMLElement {
  reportValidity(): boolean;
}

/** Moves signals to another account. Shows what happens to both scores first; closes with the result of the move. */
export default class EngagementTimelineMoveModal extends LightningModal {
  /** The account that has the signals. */
  @api accountId?: string;
  @api signalIds: readonly string[] = [];

  readonly labels = labels;
  targetId = '';
  reason = '';
  effect: SignalMoveEffect | null = null;
  error: unknown;
  isBusy = false;

  get heading(): string {
    return this.signalIds.length === 1
      ? labels.headingOne
      : labels.headingMany.replace('{0}', String(this.signalIds.length));
  }

  get awaitsAccount(): boolean {
    return this.targetId === '';
  }

  get scores(): ScoreRow[] {
    return this.effect === null ? [] : rowsOf(this.effect);
  }

  /** Nothing is decided before its effect was seen. */
  get cannotMove(): boolean {
    return this.isBusy || this.effect === null;
  }

  chooseAccount(event: CustomEvent<{ recordId: string | null }>): void {
    this.targetId = event.detail.recordId ?? '';
    void this.loadEffect();
  }

  changeReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  cancel(): void {
    this.close();
  }

  async confirm(): Promise<void> {
    const fields = [...(this.template?.querySelectorAll<Validatable>('[data-field]') ?? [])];
    const [faulty] = fields.filter((field) => !field.reportValidity());
    if (faulty !== undefined) {
      faulty.focus();
      return;
    }
    this.isBusy = true;
    this.error = undefined;
    try {
      this.close(await move({ request: this.request }));
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }

  private get request(): SignalMoveRequest {
    return {
      signalIds: [...this.signalIds],
      fromId: this.accountId ?? null,
      toId: this.targetId,
      reason: this.reason,
    };
  }

  /** The effect on an account that is no longer chosen is dropped. */
  private async loadEffect(): Promise<void> {
    const { targetId } = this;
    this.effect = null;
    this.error = undefined;
    if (targetId === '') {
      return;
    }
    try {
      const effect = await preview({ request: this.request });
      if (targetId === this.targetId) {
        this.effect = effect;
      }
    } catch (error) {
      if (targetId === this.targetId) {
        this.error = error;
      }
    }
  }
}
