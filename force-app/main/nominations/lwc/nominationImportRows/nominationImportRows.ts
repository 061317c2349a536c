import { LightningElement, api } from 'lwc';
import type { ImportedRow } from 'apex/types';
import { labels } from './labels';

type Group = 'ready' | 'nothing' | 'problem';

/** A line with what was read from it, in a few words. */
interface Row extends ImportedRow {
  readonly read?: string;
}

interface ShownRow extends Row {
  readonly icon: string;
  readonly variant: string;
  readonly detailClass: string;
  readonly state: string;
}

/** As many rows as are added at a time. */
const page = 200;

const groups: Readonly<Record<string, Group>> = {
  Created: 'ready',
  Changed: 'ready',
  Unchanged: 'nothing',
  Refused: 'problem',
  HeldBack: 'problem',
};

const icons: Readonly<Record<Group, { icon: string; variant: string }>> = {
  ready: { icon: 'utility:success', variant: 'success' },
  nothing: { icon: 'utility:dash', variant: '' },
  problem: { icon: 'utility:warning', variant: 'warning' },
};

/** What each line of a nomination sheet does, or did; all of them, or those of one kind. */
export default class NominationImportRows extends LightningElement {
  /** The lines were imported; otherwise this is a preview. */
  @api isDone = false;

  readonly labels = labels;
  filter = 'all';
  private given: readonly Row[] = [];
  private shown = page;

  @api get rows(): readonly Row[] {
    return this.given;
  }

  set rows(value: readonly Row[]) {
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
      ['ready', this.isDone ? labels.done : labels.ready],
      ['nothing', labels.nothing],
      ['problem', labels.problems],
    ];
    return choices
      .map(([value, label]) => ({ value, label, count: this.rowsOf(value).length }))
      .filter(({ value, count }) => value === 'all' || count > 0)
      .map(({ value, label, count }) => ({ value, label: label.replace('{0}', String(count)) }));
  }

  get shownRows(): ShownRow[] {
    return this.rowsOf(this.filter)
      .slice(0, this.shown)
      .map((row) => ({
        ...row,
        ...icons[groupOf(row)],
        state: this.stateOf(row),
        detailClass: row.message ? 'detail' : 'empty',
      }));
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

  private rowsOf(filter: string): readonly Row[] {
    return filter === 'all' ? this.given : this.given.filter((row) => groupOf(row) === filter);
  }

  private stateOf({ outcome, status }: ImportedRow): string {
    switch (outcome) {
      case 'Created':
      case 'Changed':
        if (status === 'Submitted') {
          return labels.submitted;
        }
        if (outcome === 'Created') {
          return this.isDone ? labels.imported : labels.isNew;
        }
        return this.isDone ? labels.changed : labels.changes;
      case 'Unchanged':
        return labels.unchanged;
      case 'HeldBack':
        return labels.heldBack;
      default:
        return labels.problem;
    }
  }
}

function groupOf({ outcome }: ImportedRow): Group {
  return groups[outcome ?? ''] ?? 'problem';
}
