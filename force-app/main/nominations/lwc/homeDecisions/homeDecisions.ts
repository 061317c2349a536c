import { LightningElement } from 'lwc';
import { NavigationMixin, type PageReference } from 'lightning/navigation';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import getDecisions from '@salesforce/apex/HomeController.getDecisions';
import type { HomeDecision, HomeDecisions as Decisions } from 'apex/types';
import { labels } from './labels';

const listed = 6;
const reviewConsole: PageReference = { type: 'standard__navItemPage', attributes: { apiName: 'ReviewConsole' } };

interface ShownDecision extends HomeDecision {
  readonly by: string;
  readonly age: string;
}

/** What awaits the user's decision, oldest first. Nothing at all for who decides nothing. */
export default class HomeDecisions extends NavigationMixin(LightningElement) {
  readonly labels = labels;
  decisions: Decisions | null = null;
  error: unknown;
  private refreshHandler?: string;

  connectedCallback(): void {
    this.refreshHandler = registerRefreshHandler(this, () => this.load());
    void this.load();
  }

  disconnectedCallback(): void {
    if (this.refreshHandler !== undefined) {
      unregisterRefreshHandler(this.refreshHandler);
    }
  }

  get isLoading(): boolean {
    return this.decisions === null && this.error === undefined;
  }

  get isShown(): boolean {
    return this.isLoading || this.error !== undefined || this.decisions?.canDecide === true;
  }

  get title(): string {
    return this.hasAwaiting ? labels.titleCount.replace('{0}', String(this.awaiting.length)) : labels.title;
  }

  get hasAwaiting(): boolean {
    return this.awaiting.length > 0;
  }

  get rows(): ShownDecision[] {
    return this.awaiting.slice(0, listed).map((row) => ({
      ...row,
      by: labels.by.replace('{0}', row.repName ?? ''),
      age: ageOf(row.ageDays ?? 0),
    }));
  }

  get moreText(): string | null {
    const more = this.awaiting.length - listed;
    return more > 0 ? labels.more.replace('{0}', String(more)) : null;
  }

  get othersText(): string | null {
    const others = this.decisions?.withOthers ?? 0;
    if (others === 0) {
      return null;
    }
    return others === 1 ? labels.withOther : labels.withOthers.replace('{0}', String(others));
  }

  review(): void {
    this[NavigationMixin.Navigate](reviewConsole);
  }

  async load(): Promise<void> {
    try {
      this.decisions = await getDecisions();
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
  }

  private get awaiting(): HomeDecision[] {
    return this.decisions?.awaiting ?? [];
  }
}

function ageOf(days: number): string {
  return days === 0 ? labels.ageToday : days === 1 ? labels.ageDay : labels.age.replace('{0}', String(days));
}
