import { LightningElement, api } from 'lwc';
import timeZone from '@salesforce/i18n/timeZone';
import type { DecisionStep } from 'apex/types';
import { labels } from './labels';

const icons: Readonly<Record<string, string>> = {
  done: 'utility:success',
  current: 'utility:clock',
  upcoming: 'utility:routing_offline',
  rejected: 'utility:ban',
};

interface Step extends DecisionStep {
  readonly key: string;
  readonly icon: string;
  readonly stateText: string;
}

/** The steps of a decision: who, when, and what they said. */
export default class DecisionPath extends LightningElement {
  @api steps: DecisionStep[] = [];

  readonly timeZone = timeZone;

  get shown(): Step[] {
    const rejection = this.steps.findIndex((step) => step.state === 'rejected');
    // What would have followed a rejection does not come any more.
    const steps = rejection < 0 ? this.steps : this.steps.slice(0, rejection + 1);
    return steps.map((step, index) => ({
      ...step,
      key: `${index}-${step.label}`,
      icon: icons[step.state ?? 'upcoming'] ?? 'utility:routing_offline',
      stateText: labels[step.state ?? 'upcoming'] ?? '',
    }));
  }
}
