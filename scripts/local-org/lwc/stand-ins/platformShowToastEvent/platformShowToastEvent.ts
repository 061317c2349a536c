/** Asks the shell for a toast. LWC developer guide, "Toast Notifications". */
export interface ToastConfig {
  readonly title: string;
  readonly message?: string;
  readonly messageData?: readonly (string | { readonly url: string; readonly label: string })[];
  readonly variant?: 'info' | 'success' | 'warning' | 'error';
  readonly mode?: 'dismissible' | 'pester' | 'sticky' | 'dismissable';
}

export const ShowToastEventName = 'lightning__showtoast';

export class ShowToastEvent extends CustomEvent<ToastConfig> {
  constructor(config: ToastConfig) {
    super(ShowToastEventName, { bubbles: true, composed: true, cancelable: true, detail: config });
  }
}
