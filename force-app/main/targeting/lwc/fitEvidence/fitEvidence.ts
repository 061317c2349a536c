import { LightningElement, api } from 'lwc';
import timeZone from '@salesforce/i18n/timeZone';
import type { CriterionResult, FitSummary } from 'apex/types';
import { labels } from './labels';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly rule: string;
  readonly seen: string;
  readonly outcome: string;
  readonly icon: string;
  readonly variant: string;
}

const icons: Readonly<Record<string, { icon: string; variant: string; text: string }>> = {
  met: { icon: 'utility:success', variant: 'success', text: labels.met },
  notMet: { icon: 'utility:close', variant: '', text: labels.notMet },
  unknown: { icon: 'utility:help', variant: '', text: labels.unknown },
};

/** Each ICP criterion with its rule, the value seen and the outcome; unknown is never shown as a no. */
export default class FitEvidence extends LightningElement {
  @api fit: FitSummary | null = null;

  readonly labels = labels;
  readonly timeZone = timeZone;

  get rows(): Row[] {
    return (this.fit?.criteria ?? []).map(rowOf);
  }
}

function rowOf(result: CriterionResult): Row {
  const shown = icons[result.outcome ?? 'unknown'] ?? icons.unknown!;
  return {
    id: result.criterionId ?? '',
    name: result.name ?? '',
    rule: result.rule ?? '',
    seen: result.valueSeen ?? labels.noValue,
    outcome: shown.text,
    icon: shown.icon,
    variant: shown.variant,
  };
}
