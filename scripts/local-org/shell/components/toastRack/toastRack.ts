import { LightningElement } from 'lwc';

interface ToastRequest {
  readonly title?: string;
  readonly message?: string;
  readonly messageData?: readonly (string | { readonly url: string; readonly label: string })[];
  readonly variant?: string;
  readonly mode?: string;
  readonly toast?: unknown;
}
interface Part {
  readonly key: number;
  readonly text: string;
  readonly url: string | null;
}
interface Toast {
  readonly id: number;
  readonly title: string;
  readonly variant: string;
  readonly parts: readonly Part[];
  readonly icon: string;
  readonly role: string;
  readonly className: string;
}

const known = ['success', 'error', 'warning', 'info'];

/** Shows toasts that components ask for by ShowToastEvent. They stay three seconds; errors and sticky ones until closed. */
export default class ToastRack extends LightningElement {
  toasts: readonly Toast[] = [];
  #lastId = 0;

  connectedCallback(): void {
    window.addEventListener(
      'lightning__showtoast',
      ((event: CustomEvent<ToastRequest>) => this.#add(event.detail)) as EventListener,
      true,
    );
  }

  handleClose(event: Event): void {
    this.#remove(Number((event.currentTarget as HTMLElement).dataset['id']));
  }

  #add(request: ToastRequest | null): void {
    // lightning/toast shows its own, in a container of its own.
    if (!request || request.toast !== undefined) return;
    const variant = known.includes(request.variant ?? '') ? (request.variant ?? 'info') : 'info';
    const id = ++this.#lastId;
    this.toasts = [
      ...this.toasts.slice(-2),
      {
        id,
        variant,
        title: request.title ?? '',
        parts: partsOf(request),
        icon: `utility:${variant}`,
        role: variant === 'error' ? 'alert' : 'status',
        className: `slds-notify slds-notify_toast slds-theme_${variant}`,
      },
    ];
    const stays = request.mode === 'sticky' || (variant === 'error' && request.mode !== 'pester');
    if (!stays) setTimeout(() => this.#remove(id), 4500);
  }

  #remove(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }
}

/** `See {0}` with message data → text and links. */
function partsOf({ message = '', messageData = [] }: ToastRequest): Part[] {
  return message
    .split(/(\{\d+\})/)
    .filter(Boolean)
    .map((text, key) => {
      const datum = /^\{\d+\}$/.test(text) ? messageData[Number(text.slice(1, -1))] : undefined;
      if (datum === undefined) return { key, text, url: null };
      return typeof datum === 'string' ? { key, text: datum, url: null } : { key, text: datum.label, url: datum.url };
    });
}
