import { LightningElement, api } from 'lwc';
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

  get shown(): Step[] {
    return this.steps.map((step, index) => ({
      ...step,
      key: `${index}-${step.label}`,
      icon: icons[step.state ?? 'upcoming'] ?? 'utility:routing_offline',
      stateText: labels[step.state ?? 'upcoming'] ?? '',
    }));
  }
}
