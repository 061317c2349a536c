/** The parts of the `lightning` scope that components import from code; elements in templates need no types. */
declare module 'lightning/navigation' {
  import type { LightningElement, WireAdapterConstructor } from 'lwc';

  export interface PageReference {
    readonly type: string;
    readonly attributes?: Readonly<Record<string, string | undefined>>;
    readonly state?: Readonly<Record<string, string | undefined>>;
  }
  /** The page the user is on; nothing while it is not known. */
  export const CurrentPageReference: WireAdapterConstructor<Record<string, never>, PageReference | null>;
  interface Navigates {
    [navigate](page: PageReference, replace?: boolean): void;
    [generateUrl](page: PageReference): Promise<string>;
  }
  const navigate: unique symbol;
  const generateUrl: unique symbol;
  export const NavigationMixin: {
    readonly Navigate: typeof navigate;
    readonly GenerateUrl: typeof generateUrl;
    // A mixin's constructor takes any arguments: TypeScript accepts no other signature for one.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    <Base extends new (...args: any[]) => LightningElement>(base: Base): Base & (new (...args: any[]) => Navigates);
  };
}
declare module 'lightning/platformShowToastEvent' {
  export class ShowToastEvent extends CustomEvent<unknown> {
    constructor(toast: {
      title: string;
      message?: string;
      variant?: 'info' | 'success' | 'warning' | 'error';
      mode?: 'dismissible' | 'pester' | 'sticky';
      messageData?: readonly (string | { url: string; label: string })[];
    });
  }
}
declare module 'lightning/modal' {
  import { LightningElement } from 'lwc';

  export default class LightningModal extends LightningElement {
    static open<Result = unknown>(options: {
      size?: 'small' | 'medium' | 'large' | 'full';
      label?: string;
      description?: string;
      disableClose?: boolean;
      [property: string]: unknown;
    }): Promise<Result>;
    disableClose: boolean;
    label: string;
    size: string;
    close(result?: unknown): void;
  }
}
declare module 'lightning/confirm' {
  const LightningConfirm: {
    open(options: {
      message: string;
      label: string;
      theme?: string;
      variant?: 'header' | 'headerless';
    }): Promise<boolean>;
  };
  export default LightningConfirm;
}
declare module 'lightning/actions' {
  export class CloseActionScreenEvent extends CustomEvent<unknown> {
    constructor();
  }
}
declare module 'lightning/uiRecordApi' {
  export interface FieldToken {
    readonly fieldApiName: string;
    readonly objectApiName: string;
  }
  export interface UiRecord {
    readonly id: string;
    readonly apiName: string;
    readonly fields: Readonly<Record<string, { readonly value: unknown; readonly displayValue: string | null }>>;
  }
  export const getRecord: new () => unknown;
  export function getFieldValue(record: UiRecord | undefined, field: FieldToken | string): unknown;
  export function notifyRecordUpdateAvailable(records: readonly { recordId: string }[]): Promise<void>;
  export function updateRecord(record: { fields: Record<string, unknown> }): Promise<UiRecord>;
  export function deleteRecord(recordId: string): Promise<void>;
}
declare module 'lightning/datatable' {
  import { LightningElement } from 'lwc';

  export default class LightningDatatable extends LightningElement {}
}
/** A template imported on its own, as for a datatable's custom type. */
declare module '*.html' {
  const template: unknown;
  export default template;
}
declare module 'lightning/refresh' {
  export class RefreshEvent extends CustomEvent<unknown> {
    constructor();
  }
  export function registerRefreshHandler(element: object, handler: () => Promise<unknown>): string;
  export function unregisterRefreshHandler(id: string): void;
}
declare module 'lightning/platformResourceLoader' {
  export function loadScript(element: object, url: string): Promise<void>;
  export function loadStyle(element: object, url: string): Promise<void>;
}
