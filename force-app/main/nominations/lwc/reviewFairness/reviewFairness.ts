import { LightningElement, api } from 'lwc';
import getFairness from '@salesforce/apex/FairnessController.getFairness';
import getNominations from '@salesforce/apex/FairnessController.getNominations';
import type { Fairness, FairnessNomination } from 'apex/types';
import { labels } from './labels';
import { countNames, shownRows, type ShownRow } from './shown';

type GroupBy = 'rep' | 'team' | 'region';

/** How nominations fared by rep, team or region, as picture and table; each number opens its nominations. */
export default class ReviewFairness extends LightningElement {
  readonly labels = labels;
  readonly headings = countNames.map((name) => ({ name, label: labels[name] }));
  readonly scopes = [
    { label: labels.windowOne, value: 'one' },
    { label: labels.windowsFour, value: 'four' },
  ];
  readonly groups = [
    { label: labels.byRep, value: 'rep' },
    { label: labels.byTeam, value: 'team' },
    { label: labels.byRegion, value: 'region' },
  ];
  view: Fairness | null = null;
  error: unknown;
  scope = 'one';
  groupBy: GroupBy = 'rep';
  opened: { title: string; id: string; rows: FairnessNomination[] } | null = null;
  private shownWindow: string | null = null;
  private focuses: string | null = null;

  /** The window looked at. */
  @api get windowId(): string | null {
    return this.shownWindow;
  }

  set windowId(value: string | null) {
    if (value !== this.shownWindow) {
      this.shownWindow = value;
      void this.load();
    }
  }

  get isLoading(): boolean {
    return this.view === null && this.error === undefined;
  }

  get rows(): ShownRow[] {
    const { byRep, byTeam, byRegion } = this.view ?? {};
    return shownRows({ rep: byRep, team: byTeam, region: byRegion }[this.groupBy] ?? []);
  }

  get isEmpty(): boolean {
    return this.view !== null && this.rows.every(({ counts }) => counts[0]?.value === 0);
  }

  get hasRows(): boolean {
    return this.view !== null && !this.isEmpty;
  }

  get groupLabel(): string {
    return this.groups.find(({ value }) => value === this.groupBy)?.label ?? '';
  }

  get scopeText(): string {
    return this.view?.seesAll === true ? labels.allTeams : labels.myTeam;
  }

  get windowsText(): string {
    return labels.windowsLabel.replace('{0}', (this.view?.windowNames ?? []).join(', '));
  }

  changeScope(event: CustomEvent<{ value: string }>): void {
    this.scope = event.detail.value;
    void this.load();
  }

  changeGroup(event: CustomEvent<{ value: string }>): void {
    this.groupBy = event.detail.value as GroupBy;
    this.opened = null;
  }

  async open(event: Event): Promise<void> {
    const { id = '', count = '', label = '' } = (event.currentTarget as HTMLElement).dataset;
    const row = this.rows.find((candidate) => candidate.counts.some((one) => one.id === id));
    try {
      const rows = await getNominations({
        counted: { windowId: this.windowId, isYear: this.isYear, groupBy: this.groupBy, key: row?.key ?? null, count },
      });
      this.opened = { title: label, id, rows: rows ?? [] };
      this.focuses = 'h3';
    } catch (error) {
      this.error = error;
    }
  }

  /** The focus goes back to the number that was opened. */
  closeNumber(): void {
    this.focuses = `[data-id="${this.opened?.id ?? ''}"]`;
    this.opened = null;
  }

  renderedCallback(): void {
    if (this.focuses !== null) {
      this.template?.querySelector<HTMLElement>(this.focuses)?.focus();
      this.focuses = null;
    }
  }

  async load(): Promise<void> {
    this.error = undefined;
    this.opened = null;
    const { windowId, isYear } = this;
    try {
      const view = await getFairness({ windowId, isYear });
      // An answer to an earlier question is dropped.
      if (windowId === this.windowId && isYear === this.isYear) {
        this.view = view;
      }
    } catch (error) {
      this.error = error;
    }
  }

  private get isYear(): boolean {
    return this.scope === 'four';
  }
}
