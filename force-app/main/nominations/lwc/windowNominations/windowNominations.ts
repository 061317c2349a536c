import { LightningElement, api } from 'lwc';
import { NavigationMixin, type PageReference } from 'lightning/navigation';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import getOverview from '@salesforce/apex/WindowController.getOverview';
import type { GroupedNomination, StatusGroup, WindowOverview } from 'apex/types';
import { labels } from './labels';

const listed = 8;
const reviewConsole: PageReference = { type: 'standard__navItemPage', attributes: { apiName: 'ReviewConsole' } };

interface ShownGroup {
  readonly label: string;
  readonly title: string;
  readonly rows: readonly GroupedNomination[];
  readonly allText: string | null;
}

/** On a window's page: its nominations by status, each a link. */
export default class WindowNominations extends NavigationMixin(LightningElement) {
  @api recordId?: string;

  readonly labels = labels;
  overview: WindowOverview | null = null;
  error: unknown;
  private isLoaded = false;
  private opened: ReadonlySet<string> = new Set();
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
    return !this.isLoaded && this.error === undefined;
  }

  get title(): string {
    return this.isEmpty ? labels.title : labels.titleCount.replace('{0}', String(this.overview?.total ?? 0));
  }

  get isEmpty(): boolean {
    return (this.overview?.total ?? 0) === 0;
  }

  get canReview(): boolean {
    return this.overview?.canReview === true && !this.isEmpty;
  }

  get groups(): ShownGroup[] {
    return (this.overview?.groups ?? []).map((each) => this.shownGroup(each));
  }

  showAll(event: Event): void {
    const { group } = (event.currentTarget as HTMLElement).dataset;
    this.opened = new Set([...this.opened, group ?? '']);
  }

  review(): void {
    this[NavigationMixin.Navigate](reviewConsole);
  }

  async load(): Promise<void> {
    try {
      this.overview = await getOverview({ windowId: this.recordId ?? null });
      this.error = undefined;
      this.isLoaded = true;
    } catch (error) {
      this.error = error;
    }
  }

  private shownGroup({ label, nominations }: StatusGroup): ShownGroup {
    const all = nominations ?? [];
    const isCut = all.length > listed && !this.opened.has(label ?? '');
    return {
      label: label ?? '',
      title: labels.group.replace('{0}', label ?? '').replace('{1}', String(all.length)),
      rows: isCut ? all.slice(0, listed) : all,
      allText: isCut ? labels.all.replace('{0}', String(all.length)) : null,
    };
  }
}
