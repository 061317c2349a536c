import { LightningElement, api } from 'lwc';
import type { CampaignWeek } from 'apex/types';
import { dayText, filled, numberText } from 'c/campaignWords';
import { barsOf, type Colours } from './bars';
import { labels } from './labels';
import { drawOn, loadChart, type Picture } from './library';

/** Weekly averages beside the picture. */
export interface Averages {
  readonly before: number | null;
  readonly during: number | null;
  readonly after: number | null;
}

const phases: Readonly<Record<string, string>> = {
  before: labels.before,
  during: labels.during,
  after: labels.after,
};

/** Points a week before, during and after a campaign; the same as a table on demand, or where it cannot be drawn. */
export default class CampaignPicture extends LightningElement {
  @api averages: Averages = { before: 0, during: null, after: null };
  readonly labels = labels;
  showsTable = false;
  cannotDraw = false;
  private ofWeeks: readonly CampaignWeek[] = [];
  private picture: Picture | null = null;
  private isLoading = false;

  /** Oldest first. */
  @api get weeks(): readonly CampaignWeek[] {
    return this.ofWeeks;
  }

  set weeks(value: readonly CampaignWeek[] | null | undefined) {
    this.ofWeeks = value ?? [];
    this.picture?.show(barsOf(this.ofWeeks, this.colours));
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
    const { before, during, after } = this.averages;
    return filled(
      labels.summary,
      dayText(this.ofWeeks[0]?.start),
      dayText(this.ofWeeks.at(-1)?.start),
      numberText(before),
      during === null ? labels.notBegun : numberText(during),
      after === null ? labels.notEnded : numberText(after),
    );
  }

  get rows(): { key: string; week: string; phase: string; points: string }[] {
    return this.ofWeeks
      .map((week, index) => ({
        key: week.start ?? String(index),
        week: dayText(week.start),
        phase: phases[week.phase ?? ''] ?? '',
        points: numberText(week.points),
      }))
      .reverse();
  }

  get hasDuring(): boolean {
    return this.ofWeeks.some(({ phase }) => phase === 'during');
  }

  get hasAfter(): boolean {
    return this.ofWeeks.some(({ phase }) => phase === 'after');
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
        this.picture = drawOn(place, barsOf(this.ofWeeks, this.colours));
      }
    } catch {
      this.cannotDraw = true;
    } finally {
      this.isLoading = false;
    }
  }

  /** A canvas knows no styling hooks: it takes the colours that the legend beside it has got. */
  private get colours(): Colours {
    const colourOf = (name: string): string => {
      const swatch = this.template?.querySelector(`.swatch_${name}`);
      return swatch ? getComputedStyle(swatch).color : 'currentcolor';
    };
    return { before: colourOf('before'), during: colourOf('during'), text: colourOf('text') };
  }
}
