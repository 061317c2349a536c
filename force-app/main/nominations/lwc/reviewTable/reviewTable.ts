import { LightningElement, api } from 'lwc';
import type { ReviewRow } from 'apex/types';
import { labels } from './labels';

interface Row extends ReviewRow {
  readonly rowClass: string;
}

interface Column {
  readonly key: string;
  readonly label: string;
  readonly sortLabel: string;
  readonly ariaSort: string;
  readonly icon: string;
  readonly isSortable: boolean;
  readonly className: string;
}

/**
 * The nominations of a window: select, open, sort, and reorder by drag or by key. Fires `toggle` and `open` with the
 * id, `toggleall`, `sort` with the column, and `move` with the id and up, down or the place to move to.
 */
export default class ReviewTable extends LightningElement {
  @api sorting: { by: string; isDown: boolean } = { by: 'rank', isDown: false };
  @api canDecide = false;
  @api allSelected = false;

  readonly labels = labels;
  private given: Row[] = [];
  private dragged: string | null = null;
  private over: string | null = null;
  private toFocus: { id: string; control: string } | null = null;

  /** Rows as the console prepared them, in the order to show. */
  @api get rows(): Row[] {
    return this.given;
  }

  set rows(value: Row[]) {
    this.given = value;
  }

  /** The control of a row that gets the focus with the next render: up, down, to or open. */
  @api get focusOn(): { id: string; control: string } | null {
    return this.toFocus;
  }

  set focusOn(value: { id: string; control: string } | null) {
    this.toFocus = value;
  }

  get shown(): (Row & { ageText: string; checkboxId: string })[] {
    return this.given.map((row) => ({
      ...row,
      rowClass: `${row.rowClass} ${this.dropClass(row)}`,
      // A plain checkbox: the base component loses its state when its row moves in the document.
      checkboxId: `select-${row.nominationId}`,
      ageText:
        row.ageDays === null || row.ageDays === undefined ? '' : labels.ageDays.replace('{0}', String(row.ageDays)),
    }));
  }

  get columns(): Column[] {
    return [
      this.column('rank', labels.rank, 'narrow'),
      this.column('account', labels.account),
      this.column('rep', labels.rep),
      this.column('fit', labels.fit, 'narrow'),
      this.column('criteria', labels.criteria, 'narrow'),
      { ...this.column('', labels.effect), isSortable: false, ariaSort: 'none' },
      this.column('status', labels.status),
      this.column('age', labels.age, 'narrow'),
    ];
  }

  /** A row that moved in the document loses the focus; it gets it back once it is in its new place. */
  renderedCallback(): void {
    if (this.toFocus !== null) {
      const { id, control } = this.toFocus;
      this.toFocus = null;
      this.template?.querySelector<HTMLElement>(`[data-id="${id}"][data-move="${control}"]`)?.focus();
    }
  }

  sort(event: Event): void {
    this.fire('sort', { by: dataOf(event).key });
  }

  toggle(event: Event): void {
    this.fire('toggle', { id: dataOf(event).id });
  }

  toggleAll(): void {
    this.fire('toggleall', {});
  }

  open(event: Event): void {
    this.fire('open', { id: dataOf(event).id });
  }

  move(event: Event): void {
    const { id, move } = dataOf(event);
    this.fire('move', { id, how: move });
  }

  /** Alt and an arrow move the row whose account has the focus. */
  moveByKey(event: KeyboardEvent): void {
    const how = { ArrowUp: 'up', ArrowDown: 'down' }[event.key];
    const { id, reorder } = dataOf(event);
    if (event.altKey && how !== undefined && reorder === 'true') {
      event.preventDefault();
      this.fire('move', { id, how, control: 'open' });
    }
  }

  // ── Drag ──

  startDrag(event: DragEvent): void {
    this.dragged = dataOf(event).id ?? null;
    event.dataTransfer?.setData('text/plain', this.dragged ?? '');
    const row = (event.currentTarget as HTMLElement).closest('tr');
    if (row !== null) {
      event.dataTransfer?.setDragImage(row, 0, 0);
    }
  }

  dragOver(event: DragEvent): void {
    const { id, reorder } = dataOf(event);
    if (this.dragged !== null && reorder === 'true') {
      event.preventDefault();
      this.over = id ?? null;
    }
  }

  endDrag(): void {
    this.dragged = null;
    this.over = null;
  }

  drop(event: DragEvent): void {
    event.preventDefault();
    const [id, target] = [this.dragged, this.given.find((row) => row.nominationId === dataOf(event).id)];
    this.endDrag();
    if (id !== null && target !== undefined && target.nominationId !== id) {
      this.fire('move', { id, how: 'to', toRank: target.rank });
    }
  }

  // ── Parts ──

  /** Shows where a dragged row would go: above the row it is over, or below when it comes from above. */
  private dropClass(row: Row): string {
    if (this.dragged === null || row.nominationId !== this.over || row.nominationId === this.dragged) {
      return '';
    }
    const place = (id: string | null): number => this.given.findIndex(({ nominationId }) => nominationId === id);
    return place(this.dragged) < place(this.over) ? 'drop-below' : 'drop-above';
  }

  private column(key: string, label: string, className = ''): Column {
    const { by, isDown } = this.sorting;
    const direction = isDown ? 'descending' : 'ascending';
    return {
      key,
      label,
      sortLabel: labels.sortBy.replace('{0}', label),
      ariaSort: by === key ? direction : 'none',
      icon: by === key ? (isDown ? 'utility:arrowdown' : 'utility:arrowup') : '',
      isSortable: true,
      className,
    };
  }

  private fire(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function dataOf(event: Event): DOMStringMap {
  return (event.currentTarget as HTMLElement).dataset;
}
