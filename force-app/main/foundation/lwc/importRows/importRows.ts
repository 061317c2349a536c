import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** What becomes of a line: something, nothing (it is there already), or it cannot be taken as it is. */
export type Kind = 'ready' | 'nothing' | 'problem';

export interface ImportRow {
  readonly line: number | null;
  readonly kind: Kind;
  /** What becomes of it, in a word or two. */
  readonly state: string;
  /** Why, or what more there is to say. */
  readonly detail: string;
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly ownerName?: string | null;
  /** What was read from it, in a few words. */
  readonly read?: string;
  /** What it became; the state links to it. */
  readonly recordId?: string | null;
  readonly recordName?: string | null;
}

/** What a filter calls each kind; `{0}` is how many there are. */
export type KindLabels = Readonly<Record<Kind, string>>;

interface ShownRow extends ImportRow {
  readonly icon: string;
  readonly variant: string;
  readonly detailClass: string;
}

/** As many rows as are added at a time. */
const page = 200;

const kinds: readonly Kind[] = ['ready', 'nothing', 'problem'];

const icons: Readonly<Record<Kind, { icon: string; variant: string }>> = {
  ready: { icon: 'utility:success', variant: 'success' },
  nothing: { icon: 'utility:dash', variant: '' },
  problem: { icon: 'utility:warning', variant: 'warning' },
};

/** What each line of a sheet does, or did; all of them, or those of one kind. */
export default class ImportRows extends LightningElement {
  @api kindLabels: KindLabels = { ready: '', nothing: '', problem: '' };
  /** There is a column for what was read. */
  @api showsRead = false;
  readonly labels = labels;
  filter = 'all';
  private given: readonly ImportRow[] = [];
  private shown = page;

  @api get rows(): readonly ImportRow[] {
    return this.given;
  }

  set rows(value: readonly ImportRow[]) {
    this.given = value ?? [];
    if (this.filter !== 'all' && this.rowsOf(this.filter).length === 0) {
      this.filter = 'all';
    }
  }

  get hasRows(): boolean {
    return this.given.length > 0;
  }

  get filterOptions(): { label: string; value: string }[] {
    const all = { value: 'all', label: labels.all, count: this.given.length };
    return [
      all,
      ...kinds.map((kind) => ({ value: kind, label: this.kindLabels[kind], count: this.rowsOf(kind).length })),
    ]
      .filter(({ value, count }) => value === 'all' || count > 0)
      .map(({ value, label, count }) => ({ value, label: label.replace('{0}', String(count)) }));
  }

  get shownRows(): ShownRow[] {
    return this.rowsOf(this.filter)
      .slice(0, this.shown)
      .map((row) => ({ ...row, ...icons[row.kind], detailClass: row.detail === '' ? 'empty' : 'detail' }));
  }

  get hasMore(): boolean {
    return this.rowsOf(this.filter).length > this.shown;
  }

  get rangeText(): string {
    const total = this.rowsOf(this.filter).length;
    return labels.range.replace('{0}', String(Math.min(this.shown, total))).replace('{1}', String(total));
  }

  get moreLabel(): string {
    return labels.showMore.replace('{0}', String(Math.min(page, this.rowsOf(this.filter).length - this.shown)));
  }

  changeFilter(event: CustomEvent<{ value: string }>): void {
    this.filter = event.detail.value;
    this.shown = page;
  }

  showMore(): void {
    this.shown += page;
  }

  private rowsOf(filter: string): readonly ImportRow[] {
    return filter === 'all' ? this.given : this.given.filter(({ kind }) => kind === filter);
  }
}
