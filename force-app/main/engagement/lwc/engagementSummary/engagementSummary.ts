import { LightningElement, api } from 'lwc';
import timeZone from '@salesforce/i18n/timeZone';
import { ago, exactly } from 'c/sourceHealthWords';
import type { EngagementStanding, StandingWeek } from 'apex/types';
import { labels } from './labels';
import { againstUsual, nextText, peopleText, scoreText, thisWeekText, type Direction } from './words';

interface People extends HTMLElement {
  load(): Promise<void>;
}

const arrows: Readonly<Record<Direction, string | null>> = {
  up: 'utility:arrowup',
  down: 'utility:arrowdown',
  same: null,
};

/**
 * How engaged an account is: the score now and the stage it makes, what leads to the next one, this week against a
 * usual one, who is behind it, and what happened last.
 */
export default class EngagementSummary extends LightningElement {
  @api accountId?: string;
  readonly labels = labels;
  readonly timeZone = timeZone;
  showsPeople = false;
  private told: EngagementStanding | null = null;

  /** null: not for this user to see */
  @api get standing(): EngagementStanding | null {
    return this.told;
  }

  set standing(value: EngagementStanding | null) {
    this.told = value;
    // Whoever looks at the people sees those of the same moment.
    void this.template?.querySelector<People>('c-engagement-people')?.load();
  }

  get isHidden(): boolean {
    return this.standing?.canSee !== true;
  }

  /** Nothing has ever happened here: numbers would say less than where signals come from. */
  get isEmpty(): boolean {
    const { lastEngagedAt, lastSignal, people } = this.standing ?? {};
    return lastEngagedAt == null && lastSignal == null && !people && !this.weeks.some(({ signals }) => signals);
  }

  get score(): string | null {
    return this.standing?.score == null ? null : scoreText(this.standing.score);
  }

  get stage(): string | null {
    return this.standing?.stage ?? null;
  }

  get next(): string {
    return nextText(this.standing?.next);
  }

  get weeks(): readonly StandingWeek[] {
    return this.standing?.weeks ?? [];
  }

  get hasWeeks(): boolean {
    return this.weeks.length > 0;
  }

  get change(): string {
    return againstUsual(this.standing).text;
  }

  get changeIcon(): string | null {
    return arrows[againstUsual(this.standing).direction];
  }

  get thisWeek(): string {
    return thisWeekText(this.weeks.at(-1)?.points ?? 0, this.standing?.baseline ?? 0);
  }

  get people(): string | null {
    return this.standing?.people == null ? null : peopleText(this.standing.people);
  }

  get hasPeople(): boolean {
    return (this.standing?.people ?? 0) > 0;
  }

  get peopleExpanded(): string {
    return String(this.showsPeople);
  }

  get lastText(): string {
    const { type, source } = this.standing?.lastSignal ?? {};
    return [type, source].filter(Boolean).join(' · ');
  }

  get lastMoment(): string {
    const moment = this.standing?.lastSignal?.occurredAt;
    return moment ? exactly(moment) : '';
  }

  get lastAgo(): string {
    const moment = this.standing?.lastSignal?.occurredAt;
    const asOf = this.standing?.asOf;
    return moment && asOf ? ago(moment, asOf) : '';
  }

  togglePeople(): void {
    this.showsPeople = !this.showsPeople;
  }
}
