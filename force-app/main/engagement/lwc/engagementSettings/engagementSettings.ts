import { LightningElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import getBoard from '@salesforce/apex/EngagementSettingsController.getBoard';
import getEffect from '@salesforce/apex/EngagementSettingsController.getEffect';
import save from '@salesforce/apex/EngagementSettingsController.save';
import type { EngagementSettingGroup, EngagementSettingsBoard } from 'apex/types';
import { messageOf } from 'c/errorMessage';
import { keyOf, type SettingChange } from 'c/engagementSettingsFields';
import { filled, numberText } from 'c/sourceHealthWords';
import { changesOf, effectOf, isChanged, type Changes } from './changes';
import { labels } from './labels';

const typingPause = 400;

/** What signals count for, and from which score an account is engaged; with the effect of a change before it is saved. */
export default class EngagementSettings extends LightningElement {
  readonly labels = labels;
  board: EngagementSettingsBoard | null = null;
  changes: Changes = {};
  effect = '';
  error: unknown;
  saveError: unknown;
  isBusy = false;
  private timer?: number;
  private question = 0;

  private readonly warnBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if (this.hasChanges) {
      event.preventDefault();
    }
  };

  connectedCallback(): void {
    window.addEventListener('beforeunload', this.warnBeforeLeaving);
    void this.load();
  }

  disconnectedCallback(): void {
    window.removeEventListener('beforeunload', this.warnBeforeLeaving);
    window.clearTimeout(this.timer);
  }

  // ── What the template shows ──

  get isLoading(): boolean {
    return this.board === null && this.error === undefined;
  }

  get isShown(): boolean {
    return this.board !== null && !this.board.reasonNot;
  }

  get general(): EngagementSettingGroup[] {
    return (this.board?.groups ?? []).filter(({ isSource }) => isSource !== true);
  }

  get sources(): EngagementSettingGroup[] {
    return (this.board?.groups ?? []).filter(({ isSource }) => isSource === true);
  }

  get hasChanges(): boolean {
    return Object.keys(this.changes).length > 0;
  }

  get isUnchanged(): boolean {
    return !this.hasChanges || this.isBusy;
  }

  get countText(): string {
    const count = Object.keys(this.changes).length;
    return count === 1 ? labels.changesOne : filled(labels.changes, numberText(count));
  }

  // ── What the user does ──

  change(event: CustomEvent<SettingChange>): void {
    const { detail } = event;
    const field = (this.board?.groups ?? [])
      .flatMap(({ fields }) => fields ?? [])
      .find((each) => keyOf(each) === detail.key);
    const others = Object.entries(this.changes).filter(([key]) => key !== detail.key);
    const isNew = field !== undefined && isChanged(field, detail);
    this.changes = Object.fromEntries(isNew ? [...others, [detail.key, detail]] : others);
    this.measureSoon();
  }

  reset(): void {
    this.changes = {};
    this.saveError = undefined;
    this.measureSoon();
  }

  async save(): Promise<void> {
    if (!this.isValid()) {
      return;
    }
    const agreed = await LightningConfirm.open({
      label: labels.saveQuestion,
      message: `${this.countText}. ${this.effect}`,
      theme: 'warning',
    });
    if (agreed) {
      await this.saveAgreed();
    }
  }

  /** The settings are taken over: what is shown is what holds. */
  async load(): Promise<void> {
    try {
      this.board = (await getBoard()) ?? null;
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
  }

  // ── Parts ──

  private async saveAgreed(): Promise<void> {
    this.isBusy = true;
    this.saveError = undefined;
    try {
      await save({ changes: changesOf(this.changes) });
      this.changes = {};
      this.effect = '';
      await this.template
        ?.querySelector<HTMLElement & { follow(): Promise<void> }>('c-engagement-settings-progress')
        ?.follow();
    } catch (error) {
      this.saveError = error;
    } finally {
      this.isBusy = false;
    }
  }

  private isValid(): boolean {
    const parts = this.template?.querySelectorAll<HTMLElement & { reportValidity(): boolean }>(
      'c-engagement-settings-fields',
    );
    return [...(parts ?? [])].every((part) => part.reportValidity());
  }

  /** While somebody types, each digit is no question of its own. */
  private measureSoon(): void {
    window.clearTimeout(this.timer);
    this.question++;
    this.effect = this.hasChanges ? labels.measuring : '';
    if (this.hasChanges) {
      // While somebody types, each digit is no question of its own.
      // eslint-disable-next-line @lwc/lwc/no-async-operation
      this.timer = window.setTimeout(() => {
        void this.measure();
      }, typingPause);
    }
  }

  private async measure(): Promise<void> {
    const { question } = this;
    let effect = '';
    try {
      effect = effectOf((await getEffect({ changes: changesOf(this.changes) })) ?? null);
    } catch (error) {
      effect = messageOf(error, labels.effectError);
    }
    if (question === this.question) {
      this.effect = effect;
    }
  }
}
