import { LightningElement, api } from 'lwc';
import type { SignalImportResult } from 'apex/types';
import { labels } from './labels';

type Group = 'fresh' | 'duplicates' | 'refused';

interface ShownRow extends SignalImportResult {
  readonly icon: string;
  readonly variant: string;
  readonly state: string;
  readonly detail: string;
  readonly detailClass: string;
}

/** As many rows as are added at a time. */
const page = 200;

const groups: Readonly<Record<string, Group>> = { accepted: 'fresh', duplicate: 'duplicates' };

const icons: Readonly<Record<Group, { icon: string; variant: string }>> = {
  fresh: { icon: 'utility:success', variant: 'success' },
  duplicates: { icon: 'utility:dash', variant: '' },
  refused: { icon: 'utility:warning', variant: 'warning' },
};

/** What each line of a file of signals does, or did; all of them, or those of one kind. */
export default class SignalImportRows extends LightningElement {
  /** The lines were imported; otherwise this is a preview. */
  @api isDone = false;

  readonly labels = labels;
  filter = 'all';
  private given: readonly SignalImportResult[] = [];
  private shown = page;

  @api get rows(): readonly SignalImportResult[] {
    return this.given;
  }

  set rows(value: readonly SignalImportResult[]) {
    this.given = value ?? [];
    if (this.filter !== 'all' && this.rowsOf(this.filter).length === 0) {
      this.filter = 'all';
    }
  }

  get hasRows(): boolean {
    return this.given.length > 0;
  }

  get filterOptions(): { label: string; value: string }[] {
    const choices: [string, string][] = [
      ['all', labels.all],
      ['fresh', labels.fresh],
      ['duplicates', labels.duplicates],
      ['refused', labels.refused],
    ];
    return choices
      .map(([value, label]) => ({ value, label, count: this.rowsOf(value).length }))
      .filter(({ value, count }) => value === 'all' || count > 0)
      .map(({ value, label, count }) => ({ value, label: label.replace('{0}', String(count)) }));
  }

  get shownRows(): ShownRow[] {
    return this.rowsOf(this.filter)
      .slice(0, this.shown)
      .map((row) => {
        const detail = row.message ?? (row.matchedBy === null ? '' : labels.matchedBy.replace('{0}', row.matchedBy));
        return {
          ...row,
          ...icons[groupOf(row)],
          state: this.stateOf(row),
          detail,
          detailClass: detail === '' ? 'empty' : 'detail',
        };
      });
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

  private rowsOf(filter: string): readonly SignalImportResult[] {
    return filter === 'all' ? this.given : this.given.filter((row) => groupOf(row) === filter);
  }

  private stateOf({ outcome, reason }: SignalImportResult): string {
    switch (outcome) {
      case 'accepted':
        return this.isDone ? labels.imported : labels.becomes;
      case 'duplicate':
        return labels.stored;
      case 'quarantined':
        return this.isDone ? labels.inQuarantine.replace('{0}', () => reason ?? '') : (reason ?? '');
      default:
        return labels.failed;
    }
  }
}

function groupOf({ outcome }: SignalImportResult): Group {
  return groups[outcome ?? ''] ?? 'refused';
}
