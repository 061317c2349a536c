import { LightningElement, api } from 'lwc';
import { runAction } from './run-action.ts';
import type { ActionInfo, RecordPage } from '../../../server/ui/types.ts';

const shownAsButtons = 3;

/** The record's name, its key fields and what can be done with it. */
export default class RecordHighlights extends LightningElement {
  @api record?: RecordPage;
  headless: string | null = null;

  get buttons(): readonly ActionInfo[] {
    return (this.record?.actions ?? []).slice(0, shownAsButtons);
  }
  get menu(): readonly ActionInfo[] {
    return (this.record?.actions ?? []).slice(shownAsButtons);
  }

  handleButton(event: Event): void {
    this.#run((event.target as HTMLElement & { value: string }).value);
  }
  handleMenu(event: CustomEvent<{ value: string }>): void {
    this.#run(event.detail.value);
  }
  handleHeadlessDone(): void {
    this.headless = null;
  }

  #run(name: string): void {
    const action = this.record?.actions.find((each) => each.name === name);
    if (action === undefined || this.record === undefined) return;
    if (action.kind === 'headless') this.headless = action.target;
    else void runAction(action, this.record);
  }
}
