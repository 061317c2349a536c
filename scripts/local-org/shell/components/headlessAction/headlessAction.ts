import { LightningElement, api, createElement } from 'lwc';
import { loadComponent } from 'local-org/load';
import { messageOf, showToast } from 'local-org/toast';
import type { RecordPage } from '../../../server/ui/types.ts';

/** Runs a headless quick action: makes the component, calls its invoke. LWC developer guide, "Headless Quick Actions". */
export default class HeadlessAction extends LightningElement {
  @api name = '';
  @api record?: RecordPage;

  connectedCallback(): void {
    void this.#run();
  }

  async #run(): Promise<void> {
    try {
      const constructor = await loadComponent(this.name);
      const element = createElement(`c-${this.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, {
        is: constructor as never,
      }) as HTMLElement & { recordId?: string; invoke?: () => unknown };
      element.recordId = this.record?.id ?? '';
      this.template?.querySelector('[data-host]')?.append(element);
      await element.invoke?.();
    } catch (error) {
      showToast('The action failed', messageOf(error), 'error');
    } finally {
      this.dispatchEvent(new CustomEvent('done'));
    }
  }
}
