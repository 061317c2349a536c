import { LightningElement } from 'lwc';
import { context } from 'local-org/context';
import { currentApp } from 'local-org/current-app';
import { request } from 'local-org/request';
import type { NotificationInfo, TabInfo } from '../../../server/ui/types.ts';

/** Home of a project that has no home page of its own. */
export default class Welcome extends LightningElement {
  work: readonly NotificationInfo[] = [];
  greeting = `Hello, ${context.user.name}`;
  appLabel = currentApp()?.label ?? context.project;

  connectedCallback(): void {
    void this.#load();
  }

  get hasWork(): boolean {
    return this.work.length > 0;
  }
  get tabs(): readonly TabInfo[] {
    return (currentApp()?.tabs ?? []).filter((tab) => tab.url !== '/lightning/page/home');
  }

  async #load(): Promise<void> {
    const all = await request<readonly NotificationInfo[]>('/local-org/ui/notifications').catch(() => []);
    this.work = all.filter(({ kind }) => kind === 'approval');
  }
}
