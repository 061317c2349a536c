import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import timeZone from '@salesforce/i18n/timeZone';
import getFit from '@salesforce/apex/FitEvidenceController.getFit';
import type { CriterionResult, EvidenceSource, FitSummary } from 'apex/types';
import type { WiredResult } from 'apex/method';
import { labels } from './labels';

interface Row {
  readonly id: string;
  readonly criterionId: string | null;
  readonly name: string;
  readonly kind: string;
  readonly rule: string;
  readonly seen: string;
  readonly seenHelp: string;
  readonly outcome: string;
  readonly icon: string;
  readonly variant: string;
}

const outcomes: Readonly<Record<string, { icon: string; variant: string; text: string }>> = {
  met: { icon: 'utility:success', variant: 'success', text: labels.met },
  notMet: { icon: 'utility:close', variant: '', text: labels.notMet },
  unknown: { icon: 'utility:help', variant: '', text: labels.unknown },
};

/**
 * Why an account fits as it does: each ICP criterion with its rule, the value seen and the outcome; who measured,
 * by which cited source, and when. Unknown is never shown as a no.
 *
 * Give it one of three:
 *
 *     <c-fit-evidence record-id={accountId}></c-fit-evidence>    reads the fit itself; waits, fails and stands empty
 *     <c-fit-evidence fit={fitSummary}></c-fit-evidence>         a FitSummary that the screen has
 *     <c-fit-evidence results={results}></c-fit-evidence>        CriterionResult[] alone, such as a draft's
 *
 * `outcome` (met, notMet or unknown) narrows the list to what a count counted; the user can widen it again.
 */
export default class FitEvidence extends LightningElement {
  /** Id of an account whose fit is read here. */
  @api recordId?: string;
  /** A fit that was read already. */
  @api fit: FitSummary | null = null;
  /** Criterion results without a fit around them. */
  @api results: CriterionResult[] | null = null;
  readonly labels = labels;
  readonly timeZone = timeZone;
  private wired?: WiredResult<FitSummary | null>;
  private only: string | null = null;

  /** Shows only criteria of this outcome: met, notMet or unknown. */
  @api get outcome(): string | null {
    return this.only;
  }

  set outcome(value: string | null) {
    this.only = value;
  }

  @wire(getFit, { accountId: '$recordId' })
  receive(result: WiredResult<FitSummary | null>): void {
    this.wired = result;
  }

  get error(): unknown {
    return this.wired?.error;
  }

  get isLoading(): boolean {
    return this.recordId !== undefined && this.wired?.data === undefined && this.error === undefined;
  }

  get summary(): FitSummary | null {
    return this.fit ?? this.wired?.data ?? null;
  }

  get all(): CriterionResult[] {
    return this.results ?? this.summary?.criteria ?? [];
  }

  get rows(): Row[] {
    return this.all.filter((result) => this.only === null || result.outcome === this.only).map(rowOf);
  }

  /** Why there is nothing to list; null when there is. */
  get emptyText(): string | null {
    if (this.rows.length > 0) {
      return null;
    }
    if (this.all.length > 0) {
      return labels.noneOfOutcome;
    }
    return this.summary !== null && !this.summary.criteria ? labels.notYours : labels.empty;
  }

  get isNarrowed(): boolean {
    return this.rows.length < this.all.length;
  }

  /** One model measures all criteria of a fit. */
  get source(): EvidenceSource | null {
    return this.all[0]?.source ?? null;
  }

  get evaluatedAt(): string | null {
    return this.all[0]?.evaluatedAt ?? null;
  }

  get citation(): string | null {
    return this.source?.citation ?? null;
  }

  widen(): void {
    this.only = null;
  }

  async retry(): Promise<void> {
    await refreshApex(this.wired);
  }
}

function rowOf(result: CriterionResult, index: number): Row {
  const shown = outcomes[result.outcome ?? 'unknown'] ?? outcomes.unknown!;
  return {
    id: result.criterionId ?? String(index),
    criterionId: result.criterionId ?? null,
    name: result.name ?? '',
    kind: result.kind ?? '',
    rule: result.rule ?? '',
    seen: result.isHidden === true ? labels.hidden : (result.valueSeen ?? labels.noValue),
    seenHelp: result.isHidden === true ? labels.hiddenHelp : '',
    outcome: shown.text,
    icon: shown.icon,
    variant: shown.variant,
  };
}
