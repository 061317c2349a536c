/** `lightning/navigation` over the shell's router. LWC developer guide, "Use the Navigation Service". */
import { navigateTo, urlOf, subscribeToPage, type PageReference } from 'local-org/router';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- mixins take any constructor
type Constructor = new (...args: any[]) => object;

/** Adds `this[NavigationMixin.Navigate](reference, replace)` and `this[NavigationMixin.GenerateUrl](reference)`. */
export function NavigationMixin<T extends Constructor>(Base: T) {
  return class extends Base {
    [Navigate](reference: PageReference, replace = false): void {
      navigateTo(reference, { replace });
    }

    [GenerateUrl](reference: PageReference): Promise<string> {
      return Promise.resolve(urlOf(reference));
    }
  };
}
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

/** Wire adapter: the page the user is on. */
export class CurrentPageReference {
  #stop: (() => void) | null = null;

  constructor(private readonly callback: (reference: PageReference | null) => void) {}

  connect(): void {
    this.#stop = subscribeToPage((reference) => this.callback(reference));
  }

  update(): void {
    // It has no parameters.
  }

  disconnect(): void {
    this.#stop?.();
    this.#stop = null;
  }
}

const navigationContext = Symbol('navigationContext');

/** The function form, for code that is no component. */
export const NavigationContext = navigationContext;
export function navigate(_context: unknown, reference: PageReference, options?: { readonly replace?: boolean }): void {
  navigateTo(reference, { replace: options?.replace === true });
}
export function generateUrl(_context: unknown, reference: PageReference): string {
  return urlOf(reference);
}
