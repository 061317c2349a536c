import { LightningElement } from 'lwc';
import { context } from 'local-org/context';
import { request } from 'local-org/request';
import type { NotificationInfo } from '../../../server/ui/types.ts';

/** The user's notifications. */
export default class NotificationBell extends LightningElement {
  isOpen = false;
  notifications: readonly NotificationInfo[] = [];
  userName = context.user.name;

  connectedCallback(): void { void this.#load(); }

  get isOpenText(): string { return String(this.isOpen); }
  get unread(): number { return this.notifications.filter((each) => !each.isRead).length; }
  get hasAny(): boolean { return this.notifications.length > 0; }
  get title(): string { return this.unread > 0 ? `Notifications: ${this.unread} new` : 'Notifications'; }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
    if (this.isOpen) void this.#load();
  }
  handleClose(): void { this.isOpen = false; }
  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    this.isOpen = false;
    this.template.querySelector('button')?.focus();
  }

  async #load(): Promise<void> {
    this.notifications = await request<readonly NotificationInfo[]>('/local-org/ui/notifications').catch(() => []);
  }
}
