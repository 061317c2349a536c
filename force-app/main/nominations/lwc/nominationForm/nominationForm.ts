import { LightningElement, api } from 'lwc';
import getForm from '@salesforce/apex/NominationFormController.getForm';
import saveDraft from '@salesforce/apex/NominationFormController.saveDraft';
import submit from '@salesforce/apex/NominationFormController.submit';
import type { CriterionClaim, NominationForm as Form, NominationInput } from 'apex/types';
import { labels } from './labels';

interface Claim extends CriterionClaim {
  /** Asked for when a claimed criterion has no record that proves it. */
  readonly needsSentence: boolean;
  readonly hasEvidence: boolean;
}

/** The nomination: high priority, five criteria with their evidence, rationale. Fires `ready` when it may be saved. */
export default class NominationForm extends LightningElement {
  @api accountId?: string;

  readonly labels = labels;
  form: Form | null = null;
  loadError: unknown;
  saveError: unknown;
  isHighPriority = false;
  rationale = '';
  private claims: CriterionClaim[] = [];
  private savedId: string | null = null;
  private nextFocus: string | null = null;

  /** Id of the nomination once it is saved. */
  @api get nominationId(): string | null {
    return this.savedId ?? this.form?.nominationId ?? null;
  }

  connectedCallback(): void {
    void this.load();
  }

  /** Goes to what the last change asks for: the sentence of a claim without a record, or the reason of a refusal. */
  renderedCallback(): void {
    const next = this.nextFocus === null ? null : this.template?.querySelector<HTMLElement>(this.nextFocus);
    if (next) {
      this.nextFocus = null;
      next.focus();
      next.scrollIntoView?.({ block: 'nearest' });
    }
  }

  get isLoading(): boolean {
    return this.form === null && this.loadError === undefined;
  }

  get rows(): Claim[] {
    return this.claims.map((claim) => {
      const hasEvidence = (claim.evidence ?? []).length > 0;
      return { ...claim, hasEvidence, needsSentence: claim.isClaimed === true && !hasEvidence };
    });
  }

  get deadline(): string {
    if (!this.form?.windowName) {
      return '';
    }
    return labels.closes.replace('{0}', this.form.windowName).replace('{1}', String(this.form.daysLeft ?? 0));
  }

  // ── What the user does ──

  changePriority(event: CustomEvent<{ checked: boolean }>): void {
    this.isHighPriority = event.detail.checked;
  }

  changeRationale(event: CustomEvent<{ value: string }>): void {
    this.rationale = event.detail.value;
  }

  changeClaim(event: CustomEvent<{ checked: boolean }>): void {
    const isClaimed = event.detail.checked;
    this.replaceClaim(event, { isClaimed });
    this.nextFocus = isClaimed ? `.sentence[data-key="${keyOf(event)}"]` : null;
  }

  changeSentence(event: CustomEvent<{ value: string }>): void {
    this.replaceClaim(event, { sentence: event.detail.value });
  }

  /** Saves what is there as a draft. @returns whether it was saved; the error is shown when not */
  @api async saveDraft(): Promise<boolean> {
    return this.send(async (input) => {
      this.savedId = await saveDraft({ input });
    });
  }

  /** Submits the nomination. @returns whether it was submitted; the error is shown when not */
  @api async submit(): Promise<boolean> {
    return (
      this.isComplete() &&
      this.send(async (input) => {
        this.savedId = (await submit({ input }))?.nominationId ?? null;
      })
    );
  }

  async load(): Promise<void> {
    this.loadError = undefined;
    try {
      this.form = await getForm({ accountId: this.accountId ?? null });
      this.isHighPriority = this.form?.isHighPriority ?? false;
      this.rationale = this.form?.rationale ?? '';
      this.claims = this.form?.criteria ?? [];
    } catch (error) {
      this.loadError = error;
    }
    this.dispatchEvent(new CustomEvent('ready', { detail: { canSave: this.form?.canNominate === true } }));
  }

  // ── Parts ──

  private replaceClaim(event: Event, change: Partial<CriterionClaim>): void {
    const key = keyOf(event);
    this.claims = this.claims.map((claim) => (claim.key === key ? { ...claim, ...change } : claim));
  }

  /** Shows every field's own message and goes to the first that has one. */
  private isComplete(): boolean {
    const inputs = [
      ...(this.template?.querySelectorAll<HTMLElement & { reportValidity(): boolean }>('.validated') ?? []),
    ];
    const invalid = inputs.filter((input) => !input.reportValidity());
    invalid[0]?.focus();
    return invalid.length === 0;
  }

  private async send(call: (input: NominationInput) => Promise<unknown>): Promise<boolean> {
    this.saveError = undefined;
    try {
      await call(this.input);
      return true;
    } catch (error) {
      this.saveError = error;
      this.nextFocus = '.refusal';
      return false;
    }
  }

  private get input(): NominationInput {
    return {
      accountId: this.accountId ?? null,
      nominationId: this.form?.nominationId ?? null,
      isHighPriority: this.isHighPriority,
      rationale: this.rationale,
      claims: this.claims.map(({ key, isClaimed, sentence }) => ({ key, isClaimed, sentence })),
    };
  }
}

function keyOf(event: Event): string | undefined {
  return (event.target as HTMLElement).dataset.key;
}
