import { LightningElement } from 'lwc';
import { context } from 'local-org/context';
import { goTo } from 'local-org/router';

/** The strip at the top of every page. */
export default class GlobalHeader extends LightningElement {
  project = context.project;
  data = context.data;
  who = context.user.detail === '' ? context.user.name : `${context.user.name} (${context.user.detail})`;
  setupPages = [
    { name: 'Jobs', label: 'Jobs' },
    { name: 'Outbox', label: 'Outbox' },
    { name: 'DebugLog', label: 'Debug log' },
    { name: 'Data', label: 'Data' },
  ];

  handleSetup(event: CustomEvent<{ value: string }>): void {
    goTo(`/lightning/setup/${event.detail.value}/home`);
  }
}
