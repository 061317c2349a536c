import { LightningElement, api } from 'lwc';
import getGuide from '@salesforce/apex/SourceHealthController.getGuide';
import type { SourceGuide, SourceHealth } from 'apex/types';
import { dayText, filled, numberText } from 'c/sourceHealthWords';
import { labels } from './labels';

interface ShownField {
  readonly key: string;
  readonly target: string;
  readonly from: string;
  readonly transform: string;
}

interface ShownKind {
  readonly key: string;
  readonly type: string;
  readonly category: string;
  readonly points: string;
}

/** The last days of a source as a table, and how it is connected. */
export default class SourceHealthDetails extends LightningElement {
  /** A row of the board. */
  @api source!: SourceHealth;

  readonly labels = labels;
  guide: SourceGuide | null = null;
  error: unknown;

  connectedCallback(): void {
    void this.load();
  }

  get days(): { key: string; day: string; accepted: string; duplicates: string; quarantined: string }[] {
    return (this.source.days ?? []).map((each) => ({
      key: String(each.day),
      day: dayText(each.day),
      accepted: numberText(each.accepted),
      duplicates: numberText(each.duplicates),
      quarantined: numberText(each.quarantined),
    }));
  }

  get message(): string {
    return this.source.message ? filled(labels.message, this.source.message) : '';
  }

  get isOthers(): boolean {
    return !this.source.key;
  }

  get isVendor(): boolean {
    return !this.isOthers && this.source.isNative !== true;
  }

  get isLoading(): boolean {
    return !this.isOthers && this.guide === null && this.error === undefined;
  }

  get body(): string {
    return JSON.stringify({ source: this.source.name, rows: ['…'] });
  }

  get fields(): ShownField[] {
    return (this.guide?.fields ?? []).map(({ key, target, path, transform, constant }) => ({
      key: key ?? '',
      target: target ?? '',
      from: path ?? constant ?? '',
      transform: transform ?? '',
    }));
  }

  get hasFields(): boolean {
    return this.fields.length > 0;
  }

  get kinds(): ShownKind[] {
    return (this.guide?.kinds ?? []).map(({ key, type, category, points, unit }) => ({
      key: key ?? '',
      type: type ?? '',
      category: category ?? '',
      points: unit ? filled(labels.pointsPer, numberText(points), unit) : numberText(points),
    }));
  }

  get otherTypes(): string {
    return filled(labels.defaultPoints, numberText(this.guide?.defaultPoints));
  }

  async load(): Promise<void> {
    if (this.isOthers) {
      return;
    }
    this.error = undefined;
    try {
      this.guide = await getGuide({ key: this.source.key ?? null });
    } catch (error) {
      this.error = error;
    }
  }
}
