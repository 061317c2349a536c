import { LightningElement, api } from 'lwc';
import type { TimelineChoice, TimelineChoices } from 'apex/types';
import { labels } from './labels';

/** What the timeline is narrowed to; an empty text narrows nothing. */
export interface TimelineFilters {
  readonly source: string;
  readonly person: string;
  readonly campaign: string;
  /** First and last day, as `2026-11-22`. */
  readonly fromDay: string;
  readonly toDay: string;
}

const noFilters: TimelineFilters = { source: '', person: '', campaign: '', fromDay: '', toDay: '' };

interface Option {
  readonly label: string;
  readonly value: string;
}

/** Narrows the timeline. Fires `change` with all filters as soon as one of them changes. */
export default class EngagementTimelineFilters extends LightningElement {
  @api value: TimelineFilters = noFilters;
  /** null: not known yet, so that nothing can be chosen but days */
  @api choices: TimelineChoices | null = null;
  readonly labels = labels;

  get sources(): Option[] {
    return optionsOf(this.choices?.sources, this.value.source);
  }

  get people(): Option[] {
    const nobody = this.choices?.hasNobody === true ? [{ value: 'nobody', label: labels.nobody }] : [];
    return optionsOf([...(this.choices?.people ?? []), ...nobody], this.value.person);
  }

  get campaigns(): Option[] {
    return optionsOf(this.choices?.campaigns, this.value.campaign);
  }

  get isNarrowed(): boolean {
    return Object.values(this.value).some((filter) => filter !== '');
  }

  change(event: CustomEvent<{ value: string | null }>): void {
    // The change of one input would pass through this component to those around it.
    event.stopPropagation();
    const { filter } = (event.currentTarget as HTMLElement).dataset;
    this.tell({ ...this.value, [filter ?? '']: event.detail.value ?? '' });
  }

  clear(): void {
    this.tell(noFilters);
    // The button goes with what it cleared: the first filter takes the focus.
    this.template?.querySelector<HTMLElement>('[data-filter]')?.focus();
  }

  private tell(filters: TimelineFilters): void {
    this.dispatchEvent(new CustomEvent('change', { detail: filters }));
  }
}

/** What is chosen stays on offer, also where its signals are not among the latest. */
function optionsOf(choices: readonly TimelineChoice[] | null | undefined, chosen: string): Option[] {
  const known = (choices ?? []).map(({ value, label }) => ({ value: value ?? '', label: label ?? '' }));
  const isKnown = chosen === '' || known.some(({ value }) => value === chosen);
  const kept = isKnown ? [] : [{ value: chosen, label: chosen === 'nobody' ? labels.nobody : chosen }];
  return [{ value: '', label: labels.all }, ...known, ...kept];
}
