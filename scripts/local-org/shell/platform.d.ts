/** The platform's modules as far as the shell and the stand-ins use them. */
declare module 'lwc' {
  export class LightningElement extends HTMLElement {
    readonly template: ShadowRoot;
    readonly refs: Readonly<Record<string, HTMLElement>>;
    connectedCallback(): void;
    disconnectedCallback(): void;
    renderedCallback(): void;
    errorCallback(error: Error, stack: string): void;
  }
  export function createElement(name: string, options: { readonly is: unknown }): HTMLElement;
  export function unwrap<T>(value: T): T;
  export const api: (value: undefined, context: DecoratorContext) => void;
  export const track: typeof api;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as @lwc/types has it
  export function wire(adapter: any, config?: object): any;
}
declare module 'lightning/*';
