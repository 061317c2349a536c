import { LightningElement, api } from 'lwc';
import type { EngagementSettingField } from 'apex/types';
import { filled, numberText } from 'c/sourceHealthWords';
import { labels } from './labels';

/** A setting that is changed, and to what. */
export interface SettingChange {
  readonly key: string;
  readonly value: number | null;
  readonly flag: boolean | null;
}

interface Shown {
  readonly key: string;
  readonly field: EngagementSettingField;
  readonly isNumber: boolean;
  readonly value: number | null;
  readonly flag: boolean;
  readonly step: string;
  readonly was: string;
}

interface Validatable extends HTMLElement {
  reportValidity(): boolean;
  checkValidity(): boolean;
}

/** Settings that belong together, as fields. Fires `settingchange` with each setting that somebody changes. */
export default class EngagementSettingsFields extends LightningElement {
  @api fields: EngagementSettingField[] = [];
  /** What was changed so far, by key of the setting. */
  @api changes: Readonly<Record<string, SettingChange>> = {};
  @api isBusy = false;

  get shown(): Shown[] {
    return this.fields.map((field) => {
      const key = keyOf(field);
      const change = this.changes[key];
      return {
        key,
        field,
        isNumber: field.kind === 'number',
        value: change ? change.value : (field.value ?? null),
        flag: change ? change.flag === true : field.flag === true,
        // A step would have each number written with all its decimals.
        step: field.scale ? 'any' : '1',
        was: change ? filled(labels.changed, wordsOf(field)) : '',
      };
    });
  }

  changeNumber(event: CustomEvent<{ value: string }>): void {
    const { key = '' } = (event.currentTarget as HTMLElement).dataset;
    const text = event.detail.value;
    this.tell({ key, value: text === '' ? null : Number(text), flag: null });
  }

  changeFlag(event: CustomEvent<{ checked: boolean }>): void {
    const { key = '' } = (event.currentTarget as HTMLElement).dataset;
    this.tell({ key, value: null, flag: event.detail.checked });
  }

  /** @returns whether all fields hold what they take; says it at the first that does not, and goes there */
  @api reportValidity(): boolean {
    const inputs = [...(this.template?.querySelectorAll<Validatable>('lightning-input') ?? [])];
    const faulty = inputs.filter((input) => !input.reportValidity());
    faulty[0]?.focus();
    return faulty.length === 0;
  }

  private tell(detail: SettingChange): void {
    this.dispatchEvent(new CustomEvent('settingchange', { detail }));
  }
}

/** @returns what tells the setting from all others */
export function keyOf({ record, field }: EngagementSettingField): string {
  return `${record}.${field}`;
}

function wordsOf(field: EngagementSettingField): string {
  if (field.kind === 'checkbox') {
    return field.flag === true ? labels.yes : labels.no;
  }
  return field.value === null || field.value === undefined ? labels.none : numberText(field.value);
}
