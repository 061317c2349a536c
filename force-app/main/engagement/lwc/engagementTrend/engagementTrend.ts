import { LightningElement, api } from 'lwc';
import type { StandingWeek } from 'apex/types';
import { barsOf, type Colours } from './bars';
import { drawOn, loadChart, type Picture } from './library';
import { labels } from './labels';
import { rowsOf, summaryOf, type WeekRow } from './words';

/**
 * Points a week as bars, with a line at the account's own usual week; the same as a table on demand, and at once where
 * the picture cannot be drawn.
 */
export default class EngagementTrend extends LightningElement {
  readonly labels = labels;
  showsTable = false;
  cannotDraw = false;
  private ofWeeks: readonly StandingWeek[] = [];
  private usual: number | null = null;
  private picture: Picture | null = null;
  private isLoading = false;

  /** Oldest first; the last one is the week under way. */
  @api get weeks(): readonly StandingWeek[] {
    return this.ofWeeks;
  }

  set weeks(value: readonly StandingWeek[] | null | undefined) {
    this.ofWeeks = value ?? [];
    this.redraw();
  }

  /** Points of a usual week; null where it is not known. */
  @api get baseline(): number | null {
    return this.usual;
  }

  set baseline(value: number | null | undefined) {
    this.usual = value ?? null;
    this.redraw();
  }

  renderedCallback(): void {
    if (this.picture === null && !this.isLoading && !this.cannotDraw) {
      void this.draw();
    }
  }

  disconnectedCallback(): void {
    this.picture?.destroy();
    this.picture = null;
  }

  get summary(): string {
    return summaryOf(this.ofWeeks, this.usual);
  }

  get rows(): WeekRow[] {
    return rowsOf(this.ofWeeks, this.usual);
  }

  get hasBaseline(): boolean {
    return (this.usual ?? 0) > 0;
  }

  get isTableShown(): boolean {
    return this.showsTable || this.cannotDraw;
  }

  get tableLabel(): string {
    return this.showsTable ? labels.hideTable : labels.showTable;
  }

  get tableExpanded(): string {
    return String(this.showsTable);
  }

  toggleTable(): void {
    this.showsTable = !this.showsTable;
  }

  /** The library comes once a page; where it cannot come, the numbers are there all the same. */
  private async draw(): Promise<void> {
    this.isLoading = true;
    try {
      await loadChart(this);
      const place = this.template?.querySelector<HTMLElement>('.picture');
      if (place && this.isConnected) {
        this.picture = drawOn(place, barsOf(this.ofWeeks, this.usual, this.colours));
      }
    } catch {
      this.cannotDraw = true;
    } finally {
      this.isLoading = false;
    }
  }

  private redraw(): void {
    if (this.picture !== null) {
      this.picture.show(barsOf(this.ofWeeks, this.usual, this.colours));
    }
  }

  /** A canvas knows no styling hooks: it takes the colours that the legend beside it has got. */
  private get colours(): Colours {
    const colourOf = (name: string): string => {
      const swatch = this.template?.querySelector(`.swatch_${name}`);
      return swatch ? getComputedStyle(swatch).color : 'currentcolor';
    };
    return { bar: colourOf('bar'), current: colourOf('current'), line: colourOf('line'), text: colourOf('text') };
  }
}
