import { LightningElement, api } from 'lwc';
import type { CriterionDraft, DraftFault, FieldChoice } from 'apex/types';
import { labels } from './labels';

interface Row {
  readonly key: string;
  readonly position: number;
  readonly criterion: CriterionDraft;
  readonly isOpen: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly fault: string | null;
}

const blank: CriterionDraft = {
  criterionId: null,
  name: '',
  kind: null,
  field: null,
  operator: null,
  value: null,
  warning: null,
};

/** The criteria of a model, one open at a time. Fires `edit` with all of them. */
export default class IcpCriteriaEditor extends LightningElement {
  @api criteria: CriterionDraft[] = [];
  @api fields: FieldChoice[] = [];
  @api kinds: string[] = [];
  @api readOnly = false;
  /** What the last save was refused for. */
  @api faults: DraftFault[] = [];

  readonly labels = labels;
  private open = -1;
  private focusOn = -1;

  get heading(): string {
    return labels.count.replace('{0}', String(this.criteria.length));
  }

  get canAdd(): boolean {
    return !this.readOnly;
  }

  get isEmpty(): boolean {
    return this.criteria.length === 0;
  }

  get rows(): Row[] {
    return this.criteria.map((criterion, position) => ({
      key: criterion.criterionId ?? `new-${position}`,
      position,
      criterion,
      isOpen: position === this.open,
      isFirst: position === 0,
      isLast: position === this.criteria.length - 1,
      fault: this.faults.find((fault) => fault.position === position)?.message ?? null,
    }));
  }

  add(): void {
    this.open = this.criteria.length;
    this.focusOn = this.open;
    this.report([...this.criteria, { ...blank, kind: this.kinds[0] ?? null }]);
  }

  toggle(event: Event): void {
    const position = positionOf(event);
    this.open = this.open === position ? -1 : position;
  }

  change(event: CustomEvent<CriterionDraft>): void {
    const position = positionOf(event);
    this.report(this.criteria.map((one, index) => (index === position ? event.detail : one)));
  }

  remove(event: Event): void {
    const position = positionOf(event);
    this.open = -1;
    this.focusOn = Math.min(position, this.criteria.length - 2);
    this.report(this.criteria.filter((_, index) => index !== position));
  }

  moveUp(event: Event): void {
    this.move(positionOf(event), -1);
  }

  moveDown(event: Event): void {
    this.move(positionOf(event), 1);
  }

  /** Once the row is there, the focus goes where the work goes on. */
  renderedCallback(): void {
    const row = this.template?.querySelector<HTMLElement>(`[data-position="${this.focusOn}"]`);
    if (row) {
      this.focusOn = -1;
      // The row renders its inputs a moment later.
      void Promise.resolve().then(() => row.focus());
    }
  }

  private move(position: number, step: number): void {
    const moved = [...this.criteria];
    const [one] = moved.splice(position, 1);
    if (one !== undefined) {
      moved.splice(position + step, 0, one);
      this.open = position + step;
      this.report(moved);
    }
  }

  private report(criteria: CriterionDraft[]): void {
    this.dispatchEvent(new CustomEvent('edit', { detail: criteria }));
  }
}

function positionOf(event: Event): number {
  return Number((event.currentTarget as HTMLElement).dataset.position);
}
