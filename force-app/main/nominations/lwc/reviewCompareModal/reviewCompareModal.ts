import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { CriterionClaim, ReviewRow } from 'apex/types';
import { labels } from './labels';

interface Column extends ReviewRow {
  readonly id: string;
}

interface Cell {
  readonly id: string;
  readonly text: string;
}

interface ClaimCell {
  readonly id: string;
  readonly claim: CriterionClaim | null;
}

/** Two to four nominations side by side: who, how good, what they claim and the evidence for it. */
export default class ReviewCompareModal extends LightningModal {
  @api rows: ReviewRow[] = [];

  readonly labels = labels;

  get heading(): string {
    return labels.title.replace('{0}', String(this.rows.length));
  }

  get columns(): Column[] {
    return this.rows.map((row) => ({ ...row, id: row.nominationId ?? '' }));
  }

  /** The plain facts, one line each. */
  get facts(): { label: string; cells: Cell[] }[] {
    return [
      this.fact(labels.rank, ({ rank }) => String(rank ?? '')),
      this.fact(labels.rep, ({ repName, teamName, region }) => [repName, teamName, region].filter(Boolean).join(' · ')),
      this.fact(labels.status, ({ status }) => status ?? ''),
      this.fact(labels.fit, fitText),
      this.fact(labels.effect, ({ effect }) =>
        [effect?.outcome, ...(effect?.passedOver ?? [])].filter(Boolean).join(', '),
      ),
      this.fact(labels.rationale, ({ rationale }) => rationale ?? ''),
    ].filter(({ cells }) => cells.some(({ text }) => text !== ''));
  }

  /** Each criterion that one of them claims, with what stands behind it. */
  get claims(): { key: string; label: string; cells: ClaimCell[] }[] {
    const claimed = new Map(
      this.rows.flatMap((row) => (row.claims ?? []).map((claim) => [claim.key ?? '', claim.label ?? ''] as const)),
    );
    return [...claimed].map(([key, label]) => ({
      key,
      label,
      cells: this.rows.map((row) => ({
        id: row.nominationId ?? '',
        claim: (row.claims ?? []).find((claim) => claim.key === key) ?? null,
      })),
    }));
  }

  done(): void {
    this.close();
  }

  private fact(label: string, text: (row: ReviewRow) => string): { label: string; cells: Cell[] } {
    return { label, cells: this.rows.map((row) => ({ id: row.nominationId ?? '', text: text(row) })) };
  }
}

function fitText({ fitPercent, fitTier }: ReviewRow): string {
  const percent = fitPercent === null || fitPercent === undefined ? '' : `${Math.round(fitPercent)} %`;
  return [percent, fitTier].filter(Boolean).join(' · ');
}
