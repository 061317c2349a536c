import { LightningElement } from 'lwc';
import { context } from 'local-org/context';
import { leaves } from 'local-org/focus';
import { request } from 'local-org/request';
import { subscribeToPage } from 'local-org/router';
import { refresh, subscribe } from 'local-org/shared-data';
import type { NotificationInfo } from '../../../server/ui/types.ts';

const url = '/local-org/ui/notifications';
/** Jobs send in the background, so that the bell looks from time to time, as it does on every page. */
const interval = 20_000;

/** The user's notifications. */
export default class NotificationBell extends LightningElement {
  isOpen = false;
  known: readonly NotificationInfo[] = [];
  isLoading = true;
  userName = context.user.name;
  timeZone = context.timeZone;

  connectedCallback(): void {
    subscribe(
      url,
      () => request(url),
      ({ data }) => {
        if (data === undefined) return;
        this.known = data as readonly NotificationInfo[];
        this.isLoading = false;
      },
    );
    subscribeToPage(() => void refresh(url));
    setInterval(() => {
      if (!document.hidden) void refresh(url);
    }, interval);
  }

  get isOpenText(): string {
    return String(this.isOpen);
  }
  get isLoadingText(): string {
    return String(this.isLoading);
  }
  get notifications(): readonly (NotificationInfo & { isNew: boolean; className: string })[] {
    return this.known.map((each) => ({
      ...each,
      isNew: !each.isRead,
      className: `item${each.isRead ? '' : ' unread'}`,
    }));
  }
  get unread(): number {
    return this.known.filter((each) => !each.isRead).length;
  }
  get hasAny(): boolean {
    return this.known.length > 0;
  }
  get title(): string {
    return this.unread > 0 ? `Notifications: ${this.unread} new` : 'Notifications';
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
    if (this.isOpen) void refresh(url);
  }
  handleFocusOut(event: FocusEvent): void {
    if (leaves(event)) this.isOpen = false;
  }
  handleOpen(event: Event): void {
    this.isOpen = false;
    const id = (event.currentTarget as HTMLElement).dataset['id'];
    void this.#markRead(this.known.filter((each) => each.id === id));
  }
  handleReadAll(): void {
    void this.#markRead(this.known);
  }
  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    this.isOpen = false;
    this.template?.querySelector('button')?.focus();
  }

  async #markRead(read: readonly NotificationInfo[]): Promise<void> {
    const ids = read.filter((each) => !each.isRead).map((each) => each.id);
    if (ids.length === 0) return;
    await request(`${url}/read`, 'POST', { ids });
    await refresh(url);
  }
}
