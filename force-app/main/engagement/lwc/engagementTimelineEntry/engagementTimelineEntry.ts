import { LightningElement, api } from 'lwc';
import timeZone from '@salesforce/i18n/timeZone';
import { filled } from 'c/sourceHealthWords';
import type { TimelineEntry } from 'apex/types';
import { labels } from './labels';
import { nameOf, pointsOf, valueOf, webAddressOf } from './words';

/** A signal in the timeline. Fires `select` when its box is ticked or cleared. */
export default class EngagementTimelineEntry extends LightningElement {
  @api entry: Partial<TimelineEntry> = {};
  @api isSelected = false;
  /** Offers a box to tick. */
  @api canSelect = false;

  readonly labels = labels;
  readonly timeZone = timeZone;
  showsWhy = false;

  get type(): string {
    return this.entry.type ?? this.entry.name ?? '';
  }

  get icon(): string {
    return this.entry.icon ?? 'utility:activity';
  }

  get personName(): string {
    return this.entry.personName ?? labels.hiddenPerson;
  }

  get campaignName(): string {
    return this.entry.campaignName ?? this.entry.campaignCode ?? '';
  }

  get value(): string {
    return valueOf(this.entry);
  }

  get points(): string {
    return pointsOf(this.entry);
  }

  get address(): string | null {
    return webAddressOf(this.entry.url);
  }

  /** What tells it from others of its kind. */
  get name(): string {
    return nameOf(this.entry);
  }

  get selectLabel(): string {
    return filled(labels.select, this.name);
  }

  get whyLabel(): string {
    return this.showsWhy ? labels.hideWhy : labels.why;
  }

  /** Buttons with the same words are told apart for screen readers. */
  get whyHelp(): string {
    return filled(labels.whyOf, this.whyLabel, this.name);
  }

  get whyExpanded(): string {
    return String(this.showsWhy);
  }

  get matched(): string {
    const { matchedBy, matchedValue } = this.entry;
    return matchedBy && matchedValue
      ? filled(labels.matchedValue, matchedBy, matchedValue)
      : (matchedBy ?? labels.noMatch);
  }

  @api focus(): void {
    this.template?.querySelector<HTMLElement>('.why')?.focus();
  }

  toggleWhy(): void {
    this.showsWhy = !this.showsWhy;
  }

  select(event: CustomEvent<{ checked: boolean }>): void {
    event.stopPropagation();
    const detail = { id: this.entry.id ?? '', isSelected: event.detail.checked };
    this.dispatchEvent(new CustomEvent('select', { detail }));
  }
}
