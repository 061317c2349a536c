import { LightningElement, api } from 'lwc';
import locale from '@salesforce/i18n/locale';
import type { WhatIfMove } from 'apex/types';
import { countOf, directions, nothing, type Direction, type Effect } from 'c/icpEffectRun';
import { labels } from './labels';

interface ShownMove {
  readonly accountId: string;
  readonly accountName: string;
  readonly fit: string;
  readonly tier: string;
  readonly isDecided: boolean;
}

/** The accounts a model would move, a list a direction. Fires `choose` when another direction is chosen. */
export default class IcpEffectMoves extends LightningElement {
  @api effect: Effect = nothing;
  @api direction: Direction = 'promoted';

  readonly labels = labels;

  get tabs(): { direction: Direction; label: string; isSelected: string; className: string; tabIndex: string }[] {
    return directions.map((direction) => {
      const isActive = direction === this.direction;
      return {
        direction,
        label: `${labels[direction]} (${countOf(this.effect, direction).toLocaleString(locale)})`,
        isSelected: String(isActive),
        className: isActive ? 'slds-tabs_default__item slds-is-active' : 'slds-tabs_default__item',
        tabIndex: isActive ? '0' : '-1',
      };
    });
  }

  get rows(): ShownMove[] {
    return this.effect.moves[this.direction].map(shown);
  }

  get panelLabel(): string {
    return labels[this.direction];
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get moreText(): string | null {
    const more = countOf(this.effect, this.direction) - this.rows.length;
    return more > 0 ? labels.more.replace('{0}', more.toLocaleString(locale)) : null;
  }

  choose(event: Event): void {
    this.select((event.currentTarget as HTMLElement).dataset.direction as Direction);
  }

  /** Arrow keys move between tabs, as the ARIA tab pattern asks. */
  moveTab(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    const index = (directions.indexOf(this.direction) + step + directions.length) % directions.length;
    this.select(directions[index] ?? 'promoted');
    this.template?.querySelectorAll<HTMLElement>('[role="tab"]')[index]?.focus();
  }

  private select(direction: Direction): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: direction }));
  }
}

function shown(move: WhatIfMove): ShownMove {
  const [tierFrom, tierTo] = [move.tierFrom ?? labels.noTarget, move.tierTo ?? labels.noTarget];
  return {
    accountId: move.accountId ?? '',
    accountName: move.accountName ?? '',
    fit: changed(fitText(move.fitFrom, move.percentFrom), fitText(move.fitTo, move.percentTo)),
    tier: tierFrom === tierTo ? labels.stays.replace('{0}', tierTo) : changed(tierFrom, tierTo),
    isDecided: move.isDecided === true,
  };
}

function fitText(tier: string | null, percent: number | null): string {
  const share = Math.round(percent ?? 0).toLocaleString(locale);
  return `${tier ?? labels.noTarget} (${share} %)`;
}

function changed(from: string, to: string): string {
  return labels.change.replace('{0}', from).replace('{1}', to);
}
