import { LightningElement, api, wire } from 'lwc';
import getNomination from '@salesforce/apex/ReviewConsoleController.getNomination';
import type { ReviewRow } from 'apex/types';
import type { WiredResult } from 'apex/method';
import { labels } from './labels';

/** One nomination in full. The console hands over its row; on a record page it is fetched by id. */
export default class ReviewDetail extends LightningElement {
  /** Set on the nomination's record page. */
  @api recordId?: string;
  /** Set by the console. */
  @api row: ReviewRow | null = null;

  readonly labels = labels;
  private wired?: WiredResult<ReviewRow | null>;

  @wire(getNomination, { nominationId: '$recordId' })
  receive(result: WiredResult<ReviewRow | null>): void {
    this.wired = result;
  }

  get shown(): ReviewRow | null {
    return this.row ?? this.wired?.data ?? null;
  }

  get error(): unknown {
    return this.wired?.error;
  }

  /** A card of its own on the record page; part of the console's card beside its list. */
  get frameClass(): string {
    return this.row === null ? 'slds-card detail' : 'detail';
  }

  get fitText(): string {
    const { fitPercent, fitTier } = this.shown ?? {};
    return [fitPercent === null || fitPercent === undefined ? null : `${Math.round(fitPercent)} %`, fitTier]
      .filter(Boolean)
      .join(' · ');
  }

  get hasPath(): boolean {
    return (this.shown?.path ?? []).length > 0;
  }
}
