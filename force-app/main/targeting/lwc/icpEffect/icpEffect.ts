import { LightningElement, api } from 'lwc';
import currency from '@salesforce/i18n/currency';
import locale from '@salesforce/i18n/locale';
import { after, before, countOf, directionOf, directions, fitTiers, nothing } from 'c/icpEffectRun';
import type { Direction, Effect } from 'c/icpEffectRun';
import { labels } from './labels';

const icons: Readonly<Record<Direction, string>> = {
  promoted: 'utility:arrowup',
  demoted: 'utility:arrowdown',
  entering: 'utility:add',
  leaving: 'utility:dash',
};

interface Cell {
  readonly key: string;
  readonly text: string;
  readonly direction: Direction | null;
  readonly className: string;
  readonly label: string;
  readonly description: string;
}

interface TierRow {
  readonly key: string;
  readonly label: string;
  readonly after: string;
  /** The longest bar is the tier with most accounts. */
  readonly barStyle: string;
  readonly cells: Cell[];
}

/**
 * The picture of what a model changes: movements between fit tiers, seat pressure and the market.
 * Fires `choose` with a direction whose accounts should be listed.
 */
export default class IcpEffect extends LightningElement {
  @api effect: Effect = nothing;
  /** Seats of the model shown. */
  @api seats: number | null = null;
  /** Seats of the active model. */
  @api seatsNow: number | null = null;
  @api seatsUsed = 0;
  /** The model measures already, so that there is nothing to compare. */
  @api isActive = false;

  readonly labels = labels;

  get heading(): string {
    return this.isActive ? labels.effectNow : labels.effect;
  }

  get help(): string {
    return this.isActive ? labels.effectNowHelp : labels.effectHelp;
  }

  /** A model that measures changes nothing, unless accounts are still waiting for it. */
  get showsChange(): boolean {
    return !this.isActive || directions.some((direction) => countOf(this.effect, direction) > 0);
  }

  /** Nothing is known before the first answer. */
  get isFirst(): boolean {
    return !this.effect.isDone && this.effect.scanned === 0;
  }

  get isScanning(): boolean {
    return !this.effect.isDone;
  }

  get percentDone(): number {
    return this.effect.total === 0 ? 0 : Math.min(100, Math.round((100 * this.effect.scanned) / this.effect.total));
  }

  get progressText(): string {
    const scanned = number(this.effect.scanned);
    if (this.effect.isDone && this.isActive) {
      return labels.accounts.replace('{0}', scanned);
    }
    return this.effect.isDone
      ? labels.done.replace('{0}', scanned)
      : labels.scanning.replace('{0}', scanned).replace('{1}', number(this.effect.total));
  }

  get tiles(): { direction: Direction; label: string; count: string; icon: string; isNone: boolean }[] {
    return directions.map((direction) => {
      const count = countOf(this.effect, direction);
      return { direction, label: labels[direction], count: number(count), icon: icons[direction], isNone: count === 0 };
    });
  }

  get tierSentence(): string {
    const { tierChanges, held } = this.effect;
    const changes = tierChanges === 1 ? labels.tierChangesOne : labels.tierChanges.replace('{0}', number(tierChanges));
    const kept = held === 1 ? labels.heldOne : labels.held.replace('{0}', number(held));
    return held === 0 ? changes : `${changes} ${kept}`;
  }

  get rows(): TierRow[] {
    const most = Math.max(...fitTiers.map((_, tier) => after(this.effect, tier)));
    return fitTiers.map((tier, from) => ({
      key: tier ?? 'none',
      label: tierLabel(from),
      after: number(after(this.effect, from)),
      barStyle: `width: ${share(after(this.effect, from), most)}%`,
      cells: fitTiers.map((other, to) => this.cell(from, to, `${tier ?? 'none'}-${other ?? 'none'}`)),
    }));
  }

  get columns(): { key: string; label: string }[] {
    return fitTiers.map((tier, index) => ({ key: tier ?? 'none', label: tierLabel(index) }));
  }

  // ── Seat pressure and market ──

  get seatText(): string {
    return labels.seatPressureText
      .replace('{0}', number(after(this.effect, 0)))
      .replace('{1}', number(this.seats ?? 0));
  }

  get seatWas(): string | null {
    return this.isActive
      ? null
      : labels.seatPressureWas
          .replace('{0}', number(before(this.effect, 0)))
          .replace('{1}', number(this.seatsNow ?? 0));
  }

  get seatsTaken(): string {
    return labels.seatsTaken.replace('{0}', number(this.seatsUsed));
  }

  get isShort(): boolean {
    return this.seatsUsed > (this.seats ?? 0);
  }

  /** Bars are drawn against the larger of both, so that what exceeds the other is seen. */
  get seatBarStyle(): string {
    return `width: ${share(this.seats ?? 0, after(this.effect, 0))}%`;
  }

  get fitBarStyle(): string {
    return `width: ${share(after(this.effect, 0), this.seats ?? 0)}%`;
  }

  get tam(): string {
    return money(this.effect.valueAfter);
  }

  get tamWas(): string | null {
    return this.isActive ? null : labels.tamWas.replace('{0}', money(this.effect.valueBefore));
  }

  get tamMissing(): string | null {
    const { withoutValue } = this.effect;
    return withoutValue === 0 ? null : labels.tamMissing.replace('{0}', number(withoutValue));
  }

  choose(event: Event): void {
    const { direction } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('choose', { detail: direction }));
  }

  private cell(from: number, to: number, key: string): Cell {
    const count = this.effect.matrix[from]?.[to] ?? 0;
    const direction = count === 0 ? null : directionOf(from, to);
    return {
      key,
      text: count === 0 ? '–' : number(count),
      direction,
      className: `cell ${from === to ? 'cell_same' : (direction ?? 'cell_none')}`,
      label: direction === null ? '' : `${labels[direction]}: ${tierLabel(from)} → ${tierLabel(to)}`,
      description: direction === null ? '' : labels[direction],
    };
  }
}

function tierLabel(index: number): string {
  return [labels.tier1, labels.tier2, labels.tier3, labels.noTarget][index] ?? '';
}

function number(value: number): string {
  return value.toLocaleString(locale);
}

function money(value: number): string {
  const format = { style: 'currency', currency, maximumFractionDigits: 1, notation: 'compact' } as const;
  return value.toLocaleString(locale, format);
}

function share(part: number, other: number): number {
  const whole = Math.max(part, other);
  return whole === 0 ? 0 : Math.round((100 * part) / whole);
}
