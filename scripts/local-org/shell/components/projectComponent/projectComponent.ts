import { LightningElement, api } from 'lwc';
import { ComponentLoadError, loadComponent, type ComponentFault } from 'local-org/load';
import type { RecordPage } from '../../../server/ui/types.ts';

/** Hosts a component of the project; when it does not compile or fails, the rest of the page stays. */
export default class ProjectComponent extends LightningElement {
  @api attributes: Readonly<Record<string, unknown>> = {};
  @api record?: RecordPage;
  loaded: unknown = null;
  fault: string | null = null;
  what = '';
  faults: readonly (ComponentFault & { key: number; place: string })[] = [];
  #name = '';

  @api
  get name(): string {
    return this.#name;
  }
  set name(value: string) {
    this.#name = value;
    void this.#load(value);
  }

  get properties(): Record<string, unknown> {
    const { record } = this;
    return {
      ...this.attributes,
      ...(record === undefined || record === null ? {} : { recordId: record.id, objectApiName: record.object.name }),
    };
  }

  errorCallback(error: Error): void {
    this.loaded = null;
    this.#fail('stopped with an error', [{ code: '', message: error.message, path: '', line: 0, column: 0 }]);
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('closescreen', { bubbles: true, composed: true }));
  }

  async #load(name: string): Promise<void> {
    try {
      this.loaded = await loadComponent(name);
    } catch (error) {
      const faults = error instanceof ComponentLoadError ? error.faults : [];
      this.#fail(
        'cannot be shown',
        faults.length > 0
          ? faults
          : [{ code: '', message: String((error as Error).message), path: '', line: 0, column: 0 }],
      );
    }
  }

  #fail(what: string, faults: readonly ComponentFault[]): void {
    this.what = what;
    this.fault = faults[0]?.message ?? '';
    this.faults = faults.map((each, key) => ({
      ...each,
      key,
      place: each.path ? `${each.path}:${each.line}:${each.column}` : '',
    }));
  }
}
