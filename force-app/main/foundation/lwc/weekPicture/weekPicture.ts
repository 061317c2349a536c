import { LightningElement, api } from 'lwc';
import { barsOf, type WeekBars } from './bars';
import { labels } from './labels';
import { drawOn, loadChart, type Picture } from './library';

export type { WeekBars, WeekSeries } from './bars';

/** The same in numbers, the latest week first. */
export interface WeekTable {
  readonly title: string;
  /** The first names the weeks. */
  readonly columns: readonly WeekColumn[];
  readonly rows: readonly WeekTableRow[];
}

export interface WeekColumn {
  readonly label: string;
  readonly isNumber?: boolean;
}

export interface WeekTableRow {
  readonly key: string;
  readonly week: string;
  /** One for each column but the first. */
  readonly cells: readonly string[];
}

/** Bars a week; the same as a table on demand, and at once where the picture cannot be drawn. */
export default class WeekPicture extends LightningElement {
  /** What the picture shows, in a sentence. */
  @api summary = '';
  @api table: WeekTable = { title: '', columns: [], rows: [] };
  @api isTall = false;
  readonly labels = labels;
  showsTable = false;
  cannotDraw = false;
  private ofBars: WeekBars = { weeks: [], series: [] };
  private picture: Picture | null = null;
  private isLoading = false;
  private isStale = false;

  @api get bars(): WeekBars {
    return this.ofBars;
  }

  set bars(value: WeekBars) {
    this.ofBars = value;
    this.isStale = true;
  }

  renderedCallback(): void {
    if (this.picture === null && !this.isLoading && !this.cannotDraw) {
      void this.draw();
    } else if (this.picture !== null && this.isStale) {
      this.picture.show(this.drawing);
      this.isStale = false;
    }
  }

  disconnectedCallback(): void {
    this.picture?.destroy();
    this.picture = null;
  }

  get pictureClass(): string {
    return this.isTall ? 'picture picture_tall' : 'picture';
  }

  get legend(): { name: string; swatch: string }[] {
    return this.ofBars.series.map(({ look, name }) => ({ name, swatch: `swatch swatch_${look}` }));
  }

  get columns(): { label: string; style: string }[] {
    return this.table.columns.map(({ label, isNumber }) => ({ label, style: styleOf(isNumber) }));
  }

  get rows(): { key: string; week: string; cells: { key: number; text: string; style: string }[] }[] {
    const [, ...columns] = this.table.columns;
    return this.table.rows.map(({ key, week, cells }) => ({
      key,
      week,
      cells: cells.map((text, index) => ({ key: index, text, style: styleOf(columns[index]?.isNumber) })),
    }));
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
        this.picture = drawOn(place, this.drawing);
        this.isStale = false;
      }
    } catch {
      this.cannotDraw = true;
    } finally {
      this.isLoading = false;
    }
  }

  /** A canvas knows no styling hooks: it takes the colours that the legend beside it has got. */
  private get drawing(): ReturnType<typeof barsOf> {
    return barsOf(this.ofBars, (look) => {
      const swatch = this.template?.querySelector(`.swatch_${look}`);
      return swatch ? getComputedStyle(swatch).color : 'currentcolor';
    });
  }
}

function styleOf(isNumber: boolean | undefined): string {
  return isNumber === true ? 'number' : '';
}
