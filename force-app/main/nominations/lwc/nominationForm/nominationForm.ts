import { LightningElement, api } from 'lwc';
import getForm from '@salesforce/apex/NominationFormController.getForm';
import saveDraft from '@salesforce/apex/NominationFormController.saveDraft';
import submit from '@salesforce/apex/NominationFormController.submit';
import type {
  CriterionClaim,
  EvidenceLink,
  NominationForm as Form,
  NominationInput,
  NominationStanding,
} from 'apex/types';
import { labels } from './labels';

interface Claim extends CriterionClaim {
  /** Asked for when a claimed criterion has no record that proves it. */
  readonly needsSentence: boolean;
  readonly hasEvidence: boolean;
  readonly shownEvidence: EvidenceLink[];
  /** `and 3 more`; null when all are shown. */
  readonly moreText: string | null;
  /** Why no record was found, or what is meant. */
  readonly hint: string;
}

/** More would push the buttons off the screen; the record pages list the rest. */
const mostEvidence = 2;

/**
 * The nomination: high priority, five criteria with their evidence, rationale; once submitted, the path of its
 * decisions. Fires `ready` when it may be saved, and `edit` when something was typed.
 */
export default class NominationForm extends LightningElement {
  @api accountId?: string;

  readonly labels = labels;
  form: Form | null = null;
  loadError: unknown;
  saveError: unknown;
  isHighPriority = false;
  rationale = '';
  submitted: NominationStanding | null = null;
  private hasChanges = false;
  private claims: CriterionClaim[] = [];
  private savedId: string | null = null;
  private nextFocus: string | null = null;

  /** Id of the nomination once it is saved. */
  @api get nominationId(): string | null {
    return this.savedId ?? this.form?.nominationId ?? null;
  }

  /** True while something typed is not saved. */
  @api get isDirty(): boolean {
    return this.hasChanges;
  }

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
      const evidence = claim.evidence ?? [];
      const more = evidence.length - mostEvidence;
      return {
        ...claim,
        hasEvidence: evidence.length > 0,
        shownEvidence: evidence.slice(0, mostEvidence),
        moreText: more > 0 ? labels.more.replace('{0}', String(more)) : null,
        needsSentence: claim.isClaimed === true && evidence.length === 0,
        hint: claim.whyNot ?? claim.helpText ?? '',
      };
    });
  }

  get path(): NominationStanding['path'] {
    return this.submitted?.path ?? [];
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
    this.noteChange();
  }

  changeRationale(event: CustomEvent<{ value: string }>): void {
    this.rationale = event.detail.value;
    this.noteChange();
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
        this.submitted = await submit({ input });
        this.savedId = this.submitted?.nominationId ?? null;
        this.nextFocus = '.submitted';
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
    const detail = { canSave: this.form?.canNominate === true, draftId: this.form?.nominationId ?? null };
    this.dispatchEvent(new CustomEvent('ready', { detail }));
  }

  // ── Parts ──

  private replaceClaim(event: Event, change: Partial<CriterionClaim>): void {
    const key = keyOf(event);
    this.claims = this.claims.map((claim) => (claim.key === key ? { ...claim, ...change } : claim));
    this.noteChange();
  }

  private noteChange(): void {
    this.hasChanges = true;
    this.dispatchEvent(new CustomEvent('edit'));
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
      this.hasChanges = false;
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
      savedAt: this.form?.savedAt ?? null,
      isHighPriority: this.isHighPriority,
      rationale: this.rationale,
      claims: this.claims.map(({ key, isClaimed, sentence }) => ({ key, isClaimed, sentence })),
    };
  }
}

function keyOf(event: Event): string | undefined {
  return (event.target as HTMLElement).dataset.key;
}
