import { LightningElement } from 'lwc';
import { context } from 'local-org/context';
import { goTo, subscribeToPage, type PageReference } from 'local-org/router';
import type { AppInfo } from '../../../server/ui/types.ts';
import { currentApp, rememberApp } from 'local-org/current-app';

/** The frame: header, navigation, and the page the address names. */
export default class App extends LightningElement {
  page: PageReference = { type: '', attributes: {} };
  app: AppInfo | null = currentApp();
  title = '';
  announcement = '';
  #isFirst = true;

  connectedCallback(): void {
    subscribeToPage((page) => this.#show(page));
    window.addEventListener('shelltitle', ((event: CustomEvent<string>) =>
      this.#setTitle(event.detail)) as EventListener);
  }

  get pageKey(): string {
    return JSON.stringify([this.page.type, this.page.attributes, this.filterName]);
  }
  get isRecord(): boolean {
    return this.page.type === 'standard__recordPage' || this.page.type === 'standard__recordRelationshipPage';
  }
  get recordId(): string | undefined {
    return this.page.attributes['recordId'];
  }
  get relatedList(): string | undefined {
    return this.page.attributes['relationshipApiName'];
  }
  get isObject(): boolean {
    return this.page.type === 'standard__objectPage';
  }
  get objectName(): string | undefined {
    return this.page.attributes['objectApiName'];
  }
  get filterName(): string | undefined {
    return this.page.state?.['filterName'];
  }
  get startsNew(): boolean {
    return this.page.attributes['actionName'] === 'new';
  }
  get isSetup(): boolean {
    return this.page.type === 'localOrg__setup';
  }
  get setupPage(): string | undefined {
    return this.page.attributes['page'];
  }
  get isSearch(): boolean {
    return this.page.type === 'localOrg__search';
  }
  get searchTerm(): string | undefined {
    return this.page.state?.['term'];
  }
  get isAppPage(): boolean {
    return ['standard__navItemPage', 'standard__namedPage', 'standard__component'].includes(this.page.type);
  }
  get appPage(): string {
    const { apiName, componentName } = this.page.attributes;
    if (componentName !== undefined) return `component/${componentName}`;
    return apiName === undefined ? `home/${this.app?.name ?? ''}` : `tab/${apiName}`;
  }

  handleSkip(event: Event): void {
    event.preventDefault();
    this.#focusPage();
  }

  #show(page: PageReference): void {
    if (page.type === 'standard__app') {
      this.#openApp(page.attributes['appTarget'] ?? '');
      return;
    }
    if (location.pathname === '/' || location.pathname === '/lightning') {
      goTo(this.app?.tabs[0]?.url ?? '/lightning/page/home', { replace: true });
      return;
    }
    this.page = page;
    if (!this.#isFirst) {
      window.scrollTo(0, 0);
      this.#focusPage();
    }
    this.#isFirst = false;
  }

  #openApp(name: string): void {
    const app = context.apps.find((each) => each.name === name);
    if (app !== undefined) {
      rememberApp(app.name);
      this.app = app;
    }
    goTo(app?.tabs[0]?.url ?? '/lightning/page/home', { replace: true });
  }

  #setTitle(title: string): void {
    this.title = title;
    this.announcement = title;
    document.title = `${title} | ${this.app?.label ?? context.project}`;
  }

  #focusPage(): void {
    void Promise.resolve().then(() =>
      this.template?.querySelector<HTMLElement>('[data-page]')?.focus({ preventScroll: true }),
    );
  }
}
