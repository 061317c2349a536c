import { LightningElement, api } from 'lwc';
import type { SeatCount, SeatPool } from 'apex/types';
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
    const waiting = this.seats?.waiting ?? 0;
    return [this.room, ...(waiting > 0 ? [`${waiting} ${labels.waiting}`] : [])].join(' · ');
  }

  /** A model with fewer seats than the one before takes nobody's seat away. */
  private get room(): string {
    const over = (this.seats?.used ?? 0) - (this.seats?.total ?? 0);
    return over > 0 ? labels.over.replace('{0}', String(over)) : `${this.seats?.left ?? 0} ${labels.left}`;
  }

  /** Each region's seats, and those that are not split; none where all accounts compete for the same seats. */
  get pools(): { key: string; text: string }[] {
    return (this.seats?.pools ?? [])
      .filter(({ region, total, used }) => (region ?? null) !== null || (total ?? 0) > 0 || (used ?? 0) > 0)
      .map((pool) => ({ key: pool.region ?? '', text: textOf(pool) }));
  }

  get isSplit(): boolean {
    return this.pools.length > 0;
  }

  get pips(): { key: number; className: string }[] {
    const used = this.seats?.used ?? 0;
    return Array.from({ length: this.seats?.total ?? 0 }, (_, index) => ({
      key: index,
      className: index < used ? 'pip pip_used' : 'pip',
    }));
  }
}

/** `EMEA 2 of 3` */
function textOf({ region, total, used }: SeatPool): string {
  return labels.ofRegion
    .replace('{0}', region ?? labels.others)
    .replace('{1}', String(used ?? 0))
    .replace('{2}', String(total ?? 0));
}
