import { LightningElement, api } from 'lwc';
import type { SeatCount } from 'apex/types';
import { labels } from './labels';

/** Strategic seats: used, left and waiting; a pip a seat, and the same in words. */
export default class SeatMeter extends LightningElement {
  @api seats: SeatCount | null = null;

  readonly labels = labels;

  /** Seats come with the active model; without one, a count of them would mislead. */
  get hasSeats(): boolean {
    return (this.seats?.total ?? 0) > 0;
  }

  get summary(): string {
    return labels.summary.replace('{0}', String(this.seats?.used ?? 0)).replace('{1}', String(this.seats?.total ?? 0));
  }

  get details(): string {
    const left = `${this.seats?.left ?? 0} ${labels.left}`;
    const waiting = this.seats?.waiting ?? 0;
    return waiting > 0 ? `${left} · ${waiting} ${labels.waiting}` : left;
  }

  get pips(): { key: number; className: string }[] {
    const used = this.seats?.used ?? 0;
    return Array.from({ length: this.seats?.total ?? 0 }, (_, index) => ({
      key: index,
      className: index < used ? 'pip pip_used' : 'pip',
    }));
  }
}
