import { LightningElement } from 'lwc';
import { NavigationMixin, type PageReference } from 'lightning/navigation';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import getNominations from '@salesforce/apex/HomeController.getNominations';
import NominationModal from 'c/nominationModal';
import type { HomeAccount, HomeNomination, HomeNominations as Nominations } from 'apex/types';
import { labels } from './labels';

const tierList: PageReference = { type: 'standard__navItemPage', attributes: { apiName: 'TierList' } };
/** The largest are what most people look for; the others are one click away. */
const listed = 5;

interface ShownNomination extends HomeNomination {
  readonly actionLabel: string;
}

interface ShownAccount extends HomeAccount {
  readonly facts: string;
  readonly actionLabel: string;
}

/** The user's nominations with where they stand and what to do next, and accounts of theirs worth nominating. */
export default class HomeNominations extends NavigationMixin(LightningElement) {
  readonly labels = labels;
  nominations: Nominations | null = null;
  error: unknown;
  private showsAll = false;
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
    return this.nominations === null && this.error === undefined;
  }

  /** A leader without nominations or accounts of her own is not told about that: her page is the decisions. */
  get isShown(): boolean {
    const isReviewerOnly = this.nominations?.canDecide === true && this.mine.length === 0 && !this.hasWorth;
    return this.isLoading || this.error !== undefined || !isReviewerOnly;
  }

  get takesPart(): boolean {
    return this.nominations?.canNominate === true;
  }

  get drafts(): ShownNomination[] {
    return this.mine
      .filter(({ isDraft }) => isDraft)
      .map((each) => ({ ...each, actionLabel: labels.continueOf.replace('{0}', each.accountName ?? '') }));
  }

  get hasDrafts(): boolean {
    return this.drafts.length > 0;
  }

  /** What is on its way, and what was decided lately. */
  get standing(): HomeNomination[] {
    return this.mine.filter(({ isDraft }) => !isDraft);
  }

  get hasStanding(): boolean {
    return this.standing.length > 0;
  }

  get worth(): ShownAccount[] {
    const all = this.nominations?.worth ?? [];
    return (this.showsAll ? all : all.slice(0, listed)).map((each) => ({
      ...each,
      facts: [each.met == null ? null : labels.fits.replace('{0}', String(each.met)), each.industry]
        .filter(Boolean)
        .join(' · '),
      actionLabel: labels.nominateOf.replace('{0}', each.accountName ?? ''),
    }));
  }

  get hasWorth(): boolean {
    return (this.nominations?.worth ?? []).length > 0;
  }

  get showAllText(): string | null {
    const total = this.nominations?.worth?.length ?? 0;
    return total > this.worth.length ? labels.showAll.replace('{0}', String(total)) : null;
  }

  async nominate(event: Event): Promise<void> {
    const button = event.currentTarget as HTMLElement;
    const outcome = await NominationModal.open({
      size: 'medium',
      label: labels.modalTitle,
      accountId: button.dataset.account,
    });
    if (outcome === undefined || outcome === null) {
      button.focus();
      return;
    }
    await this.load();
    // The row has moved or gone; its list goes on from the heading.
    this.template?.querySelector<HTMLElement>('h2')?.focus();
    this.dispatchEvent(new RefreshEvent());
  }

  showAll(): void {
    this.showsAll = true;
    // The button is gone now; the list that it completed goes on from its heading.
    this.template?.querySelector<HTMLElement>('[data-worth]')?.focus();
  }

  openTierList(): void {
    this[NavigationMixin.Navigate](tierList);
  }

  async load(): Promise<void> {
    try {
      this.nominations = await getNominations();
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
  }

  private get mine(): HomeNomination[] {
    return this.nominations?.mine ?? [];
  }
}
