import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import discard from '@salesforce/apex/QuarantineController.discard';
import getDetail from '@salesforce/apex/QuarantineController.getDetail';
import mend from '@salesforce/apex/QuarantineController.mend';
import type { QuarantineDetail } from 'apex/types';
import QuarantineDiscardModal from 'c/quarantineDiscardModal';
import { filled } from 'c/sourceHealthWords';
import { labels } from './labels';

interface ShownCandidate {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly chooseLabel: string;
  readonly isChosen: boolean;
}

interface ShownField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly expects: string;
  readonly isRequired: boolean;
}

/** What most rows are corrected in; the other fields are one click away. */
const mainFields = ['source', 'sourceId', 'type', 'occurredAt', 'campaignCode'];

/** One row of the quarantine: why, what to do, who is meant, what came. Closes with whether it was decided. */
export default class QuarantineModal extends LightningModal {
  @api rowId = '';

  readonly labels = labels;
  detail: QuarantineDetail | null = null;
  accountId: string | null = null;
  isRemembered = false;
  showsAllFields = false;
  notice = '';
  error: unknown;
  mendError: unknown;
  isBusy = false;
  isGone = false;
  private hasChanged = false;
  private corrections: Record<string, string> = {};

  connectedCallback(): void {
    void this.load();
  }

  get isLoading(): boolean {
    return this.detail === null && this.error === undefined && !this.isGone;
  }

  get heading(): string {
    const row = this.detail?.row;
    return row ? `${row.name}: ${row.reason}` : labels.title;
  }

  get canMend(): boolean {
    return this.detail?.canMend === true;
  }

  get decided(): string {
    const { status = '' } = this.detail?.row ?? {};
    const words: Readonly<Record<string, string>> = {
      Replayed: labels.statusReplayed,
      Discarded: labels.statusDiscarded,
    };
    return status && status !== 'Waiting' ? filled(labels.decided, words[status] ?? status) : '';
  }

  get discardedBecause(): string {
    const { discardReason } = this.detail ?? {};
    return discardReason ? `${labels.discardReason}: ${discardReason}` : '';
  }

  get candidates(): ShownCandidate[] {
    return (this.detail?.candidates ?? []).map(({ id, name, detail }) => ({
      id: id ?? '',
      name: name ?? '',
      detail: detail ?? '',
      chooseLabel: filled(labels.choose, name),
      isChosen: id === this.accountId,
    }));
  }

  get hasCandidates(): boolean {
    return this.candidates.length > 0;
  }

  get rememberLabel(): string {
    return filled(labels.remember, this.detail?.externalId, this.detail?.row?.source);
  }

  get canRemember(): boolean {
    return Boolean(this.detail?.externalId) && this.accountId !== null;
  }

  get fields(): ShownField[] {
    return (this.detail?.fields ?? [])
      .filter(({ name }) => this.showsAllFields || mainFields.includes(name ?? ''))
      .map(({ name, label, value, expects, isRequired }) => ({
        name: name ?? '',
        label: label ?? '',
        value: this.corrections[name ?? ''] ?? value ?? '',
        expects: expects ?? '',
        isRequired: isRequired === true,
      }));
  }

  chooseCandidate(event: Event): void {
    this.accountId = (event.currentTarget as HTMLElement).dataset.id ?? null;
  }

  chooseAccount(event: CustomEvent<{ recordId: string | null }>): void {
    this.accountId = event.detail.recordId;
  }

  remember(event: CustomEvent<{ checked: boolean }>): void {
    this.isRemembered = event.detail.checked;
  }

  correct(event: CustomEvent<{ value: string }>): void {
    const { name = '' } = (event.currentTarget as HTMLElement).dataset;
    this.corrections = { ...this.corrections, [name]: event.detail.value };
  }

  showAllFields(): void {
    this.showsAllFields = true;
  }

  leave(): void {
    this.close(this.hasChanged);
  }

  async replay(): Promise<void> {
    await this.act(async () => {
      const outcome = await mend({
        mending: {
          rowId: this.rowId,
          accountId: this.accountId,
          corrections: this.corrections,
          isRemembered: this.canRemember && this.isRemembered,
        },
      });
      this.hasChanged = true;
      if (outcome?.outcome === 'accepted' || outcome?.outcome === 'duplicate') {
        this.close(true);
        return;
      }
      this.notice = `${labels.stillWaits} ${outcome?.message ?? ''}`.trim();
      await this.load();
    });
  }

  async discard(): Promise<void> {
    const rowName = this.detail?.row?.name ?? '';
    const reason = (await QuarantineDiscardModal.open({ size: 'small', count: 1, rowName })) as string | undefined;
    if (reason) {
      await this.act(async () => {
        await discard({ rowIds: [this.rowId], reason });
        this.close(true);
      });
    }
  }

  async load(): Promise<void> {
    this.error = undefined;
    try {
      const detail = await getDetail({ rowId: this.rowId });
      this.isGone = !detail;
      this.detail = detail ?? null;
      this.accountId ??= detail?.row?.accountId ?? null;
    } catch (error) {
      this.error = error;
    }
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.mendError = undefined;
    this.notice = '';
    try {
      await work();
    } catch (error) {
      this.mendError = error;
    } finally {
      this.isBusy = false;
    }
  }
}
