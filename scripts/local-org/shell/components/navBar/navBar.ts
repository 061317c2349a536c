import { LightningElement, api } from 'lwc';
import type { PageReference } from 'local-org/router';
import AppLauncher from 'shell/appLauncher';
import type { AppInfo, TabInfo } from '../../../server/ui/types.ts';

/** The app's name and tabs. */
export default class NavBar extends LightningElement {
  @api app: AppInfo | null = null;
  @api page?: PageReference;
  dots = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8', 'r9'].map((name) => `slds-${name}`);

  get appLabel(): string {
    return this.app?.label ?? 'Local org';
  }
  get navLabel(): string {
    return `${this.appLabel} tabs`;
  }
  get barStyle(): string {
    return this.app?.color ? `border-block-end-color: ${this.app.color}` : '';
  }
  get shownTabs(): readonly (TabInfo & { className: string; current: string | null })[] {
    return (this.app?.tabs ?? []).map((tab) => {
      const isActive = this.#isActive(tab);
      return {
        ...tab,
        current: isActive ? 'page' : null,
        className: `slds-context-bar__item${isActive ? ' slds-is-active' : ''}`,
      };
    });
  }

  handleLauncher(): void {
    void AppLauncher.open({ size: 'medium', label: 'App launcher' });
  }

  #isActive(tab: TabInfo): boolean {
    const { type, attributes } = this.page ?? { type: '', attributes: {} };
    if (tab.object !== null) return attributes['objectApiName'] === tab.object;
    if (type === 'standard__navItemPage') return tab.url.endsWith(`/n/${attributes['apiName']}`);
    return type === 'standard__namedPage' && tab.url === '/lightning/page/home';
  }
}
