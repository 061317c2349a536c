import { LightningElement, api, wire } from 'lwc';
import timeZone from '@salesforce/i18n/timeZone';
import getNomination from '@salesforce/apex/ReviewConsoleController.getNomination';
import type { ReviewRow } from 'apex/types';
import type { WiredResult } from 'apex/method';
import { firstOf } from 'c/reviewRows';
import { labels } from './labels';

interface Bump {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  readonly at: string | null;
  readonly reason: string;
}

/** One nomination in full. The console hands over its row; on a record page it is fetched by id. */
export default class ReviewDetail extends LightningElement {
  /** Set on the nomination's record page. */
  @api recordId?: string;
  /** Set by the console. */
  @api row: ReviewRow | null = null;

  readonly labels = labels;
  readonly timeZone = timeZone;
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

  /** What an approval would do, with those it would pass over. */
  get effectText(): string {
    const { outcome, passedOver } = this.shown?.effect ?? {};
    const passed = firstOf(passedOver ?? []);
    return [outcome, passed === '' ? '' : labels.passedText.replace('{0}', passed)].filter(Boolean).join(', ');
  }

  /** Each time it was put before others. */
  get bumps(): Bump[] {
    return (this.shown?.bumps ?? []).map(({ recordId, actor, at, fromRank, toRank, passedOver, reason }) => ({
      id: recordId ?? '',
      what:
        toRank === null || toRank === undefined
          ? labels.seatText.replace('{0}', String(passedOver ?? 0))
          : labels.movedText.replace('{0}', String(fromRank ?? '')).replace('{1}', String(toRank)),
      who: actor ?? '',
      at: at ?? null,
      reason: reason ?? '',
    }));
  }

  get hasBumps(): boolean {
    return this.bumps.length > 0;
  }

  get hasPath(): boolean {
    return (this.shown?.path ?? []).length > 0;
  }
}
