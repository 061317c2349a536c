import { LightningElement, api } from 'lwc';
import locale from '@salesforce/i18n/locale';
import { isComplete, operatorLabel, ruleText, valueInputOf, valuesOf, type ValueInput } from 'c/icpCriterion';
import type { CriterionDraft, FieldChoice } from 'apex/types';
import { labels } from './labels';

interface Option {
  readonly label: string;
  readonly value: string;
}

type Changed = CustomEvent<{ value: string }>;

/**
 * One criterion: what it asks in a line, and the inputs to change it. Fires `edit` with the changed criterion,
 * `remove`, `moveup`, `movedown` and `toggle`.
 */
export default class IcpCriterionRow extends LightningElement {
  @api criterion: CriterionDraft | null = null;
  @api fields: FieldChoice[] = [];
  @api kinds: string[] = [];
  @api isOpen = false;
  @api readOnly = false;
  @api isFirst = false;
  @api isLast = false;
  /** Why the criterion was not saved. */
  @api fault: string | null = null;

  readonly labels = labels;

  // ── What the template shows ──

  get name(): string {
    return this.criterion?.name ?? '';
  }

  get title(): string {
    return this.name.trim() === '' ? labels.newCriterion : this.name;
  }

  get rule(): string {
    return this.criterion === null || (this.criterion.field ?? '') === ''
      ? ''
      : ruleText(this.criterion, this.fieldChoice, locale);
  }

  get isIncomplete(): boolean {
    return this.criterion !== null && !isComplete(this.criterion);
  }

  get warning(): string | null {
    return this.fault ?? this.criterion?.warning ?? null;
  }

  get isOpenText(): string {
    return String(this.isOpen);
  }

  get isEditing(): boolean {
    return this.isOpen && !this.readOnly;
  }

  get editLabel(): string {
    return labels.edit.replace('{0}', this.title);
  }

  get moveUpLabel(): string {
    return labels.moveUp.replace('{0}', this.title);
  }

  get moveDownLabel(): string {
    return labels.moveDown.replace('{0}', this.title);
  }

  get removeLabel(): string {
    return labels.remove.replace('{0}', this.title);
  }

  get toggleIcon(): string {
    return this.isOpen ? 'utility:chevrondown' : 'utility:chevronright';
  }

  get kindOptions(): Option[] {
    return this.kinds.map((kind) => ({ label: kind, value: kind }));
  }

  get fieldOptions(): Option[] {
    return this.fields
      .map(({ name, label }) => ({ label: label ?? '', value: name ?? '' }))
      .sort((one, other) => one.label.localeCompare(other.label, locale));
  }

  get operatorOptions(): Option[] {
    return (this.fieldChoice?.operators ?? []).map((operator) => ({ label: operatorLabel(operator), value: operator }));
  }

  get hasNoField(): boolean {
    return this.fieldChoice === undefined;
  }

  get flagOptions(): Option[] {
    return [
      { label: labels.checked, value: 'true' },
      { label: labels.unchecked, value: 'false' },
    ];
  }

  get choiceOptions(): Option[] {
    return (this.fieldChoice?.values ?? []).map(({ value, label }) => ({ label: label ?? '', value: value ?? '' }));
  }

  get remainingOptions(): Option[] {
    const chosen = new Set(this.values);
    return this.choiceOptions.filter(({ value }) => !chosen.has(value));
  }

  get chosen(): { value: string; label: string; removeLabel: string }[] {
    return this.values.map((value) => {
      const label = this.choiceOptions.find((option) => option.value === value)?.label ?? value;
      return { value, label, removeLabel: labels.removeValue.replace('{0}', label) };
    });
  }

  get isFlag(): boolean {
    return this.input === 'flag';
  }

  get isChoice(): boolean {
    return this.input === 'choice';
  }

  get isChoices(): boolean {
    return this.input === 'choices';
  }

  get isRange(): boolean {
    return this.input === 'numbers' || this.input === 'dates';
  }

  get isOne(): boolean {
    return this.input === 'number' || this.input === 'date' || this.input === 'text';
  }

  get inputType(): string {
    return this.input === 'text' ? 'text' : this.input.startsWith('number') ? 'number' : 'date';
  }

  get valueHelp(): string | undefined {
    const isList = this.criterion?.operator === 'in' || this.criterion?.operator === 'not in';
    return isList ? labels.valuesHelp : undefined;
  }

  get value(): string {
    return this.criterion?.value ?? '';
  }

  get from(): string {
    return this.values[0] ?? '';
  }

  get to(): string {
    return this.values[1] ?? '';
  }

  // ── What the user does ──

  toggle(): void {
    this.dispatchEvent(new CustomEvent('toggle'));
  }

  remove(): void {
    this.dispatchEvent(new CustomEvent('remove'));
  }

  moveUp(): void {
    this.dispatchEvent(new CustomEvent('moveup'));
  }

  moveDown(): void {
    this.dispatchEvent(new CustomEvent('movedown'));
  }

  changeName(event: Changed): void {
    this.change({ name: event.detail.value });
  }

  changeKind(event: Changed): void {
    this.change({ kind: event.detail.value });
  }

  /** What was expected of one field says nothing about another, so that the value starts anew. */
  changeField(event: Changed): void {
    const field = this.fields.find(({ name }) => name === event.detail.value);
    const operator = this.criterion?.operator ?? '';
    const fits = (field?.operators ?? []).includes(operator);
    this.change({
      field: event.detail.value,
      operator: fits ? operator : (field?.operators?.[0] ?? null),
      value: null,
      warning: null,
    });
  }

  changeOperator(event: Changed): void {
    const operator = event.detail.value;
    const staysAlike = valueInputOf(operator, this.fieldChoice) === this.input;
    const value = staysAlike || this.isAmongMany(operator) ? this.value : null;
    this.change({ operator, value, warning: null });
  }

  changeValue(event: Changed): void {
    this.change({ value: event.detail.value, warning: null });
  }

  changeFrom(event: Changed): void {
    this.change({ value: `${event.detail.value};${this.to}`, warning: null });
  }

  changeTo(event: Changed): void {
    this.change({ value: `${this.from};${event.detail.value}`, warning: null });
  }

  addValue(event: Changed): void {
    this.change({ value: [...this.values, event.detail.value].join(';'), warning: null });
    // The combobox offers what is left, so that it starts empty again.
    (event.target as HTMLElement & { value: string }).value = '';
  }

  removeValue(event: Event): void {
    const { value } = (event.currentTarget as HTMLElement).dataset;
    this.change({ value: this.values.filter((one) => one !== value).join(';'), warning: null });
    this.template?.querySelector<HTMLElement>('[data-add]')?.focus();
  }

  /** Puts the focus into the first input, or onto the line when it is closed. */
  @api focus(): void {
    const target = this.template?.querySelector<HTMLElement>('[data-name]') ?? this.template?.querySelector('button');
    (target as HTMLElement | null)?.focus();
  }

  // ── Parts ──

  private get fieldChoice(): FieldChoice | undefined {
    return this.fields.find(({ name }) => name === this.criterion?.field);
  }

  private get input(): ValueInput {
    return valueInputOf(this.criterion?.operator ?? null, this.fieldChoice);
  }

  private get values(): string[] {
    const parts = (this.criterion?.value ?? '').split(';');
    // A range keeps an end that is still empty in its place.
    return this.isRange ? parts.map((part) => part.trim()) : valuesOf(this.criterion?.value ?? null);
  }

  /** One value is a list of one. */
  private isAmongMany(operator: string): boolean {
    const next = valueInputOf(operator, this.fieldChoice);
    return this.input === 'choice' && next === 'choices';
  }

  private change(changes: Partial<CriterionDraft>): void {
    this.dispatchEvent(new CustomEvent('edit', { detail: { ...this.criterion, ...changes } }));
  }
}
